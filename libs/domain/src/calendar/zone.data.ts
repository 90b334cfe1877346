/** A district's time zone. A fixed offset says it all: all of China keeps UTC+8 and has had no summer time since 1992. */
export interface Zone {
  readonly name: string;
  /** East of UTC. */
  readonly offsetMinutes: number;
}

/** The time of every district of China. */
export const CHINA_ZONE: Zone = { name: 'Asia/Shanghai', offsetMinutes: 480 };
