import { Controller, Get, Param, Query } from '@nestjs/common';
import { ColleaguesQuery, DirectoryQuery, ListsQuery, NotFoundError } from '#libs/application';
import { ROLE_LABELS } from '#libs/domain';
import type { Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import { SignedIn } from '../acting/act.decorator.js';
import { IdPipe } from '../acting/id.pipe.js';
import { ColleagueListDto, MeDto, UnitListDto } from './dto/directory.dto.js';
import { ProgressDto, ProgressQueryDto } from './dto/progress.dto.js';
import { presentColleague, presentPerson } from './person.presenter.js';
import { presentProgress } from './progress.presenter.js';

/** Units, the signed-in person, and how far each unit is. */
@Controller('v1')
export class DirectoryController {
  constructor(
    private readonly directory: DirectoryQuery,
    private readonly lists: ListsQuery,
    private readonly colleagues: ColleaguesQuery,
  ) {}

  /** The units of the district. */
  @Get('units')
  @Policy('signed-in')
  async units(@SignedIn() { tenantId }: Session): Promise<UnitListDto> {
    return { items: [...(await this.directory.units(tenantId))] };
  }

  /** Who works in a unit, for those who work there: whom a correction can name as responsible. */
  @Get('units/:id/people')
  @Policy('signed-in')
  async people(
    @SignedIn() { tenantId, personId }: Session,
    @Param('id', new IdPipe('unit')) unitId: string,
  ): Promise<ColleagueListDto> {
    const people = await this.colleagues.execute(tenantId, personId, unitId);
    return { items: people.map((one) => presentColleague(one, ROLE_LABELS)) };
  }

  /** The signed-in person with the offices in force today. */
  @Get('people/me')
  @Policy('signed-in')
  async me(@SignedIn() { tenantId, personId }: Session): Promise<MeDto> {
    const person = await this.directory.person(tenantId, personId);
    if (person === null) throw new NotFoundError('person', personId);
    return presentPerson(person, ROLE_LABELS);
  }

  /** 报送进度: finance and audit see every unit, others their own. */
  @Get('progress')
  @Policy('signed-in')
  async progress(
    @SignedIn() { tenantId, personId }: Session,
    @Query() { fiscalYear }: ProgressQueryDto,
  ): Promise<ProgressDto> {
    return presentProgress(fiscalYear, await this.lists.progress(tenantId, personId, fiscalYear));
  }
}
