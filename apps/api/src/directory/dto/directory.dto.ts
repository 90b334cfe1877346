/** A unit of the district. */
export class UnitDto {
  id!: string;
  name!: string;
  kind!: string;
  supervisingDepartmentId!: string;
}

/** All units of the district, by name. */
export class UnitListDto {
  items!: UnitDto[];
}

/** Somebody who works in a unit. */
export class ColleagueDto {
  id!: string;
  displayName!: string;
  roles!: string[];
  roleLabels!: string[];
}

/** Everybody who holds an office in a unit today. */
export class ColleagueListDto {
  items!: ColleagueDto[];
}

/** An office in force today. */
export class GrantDto {
  role!: string;
  roleLabel!: string;
  unitId!: string;
}

/** The signed-in person. */
export class MeDto {
  id!: string;
  displayName!: string;
  account!: string;
  grants!: GrantDto[];
}
