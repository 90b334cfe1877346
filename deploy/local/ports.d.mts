export function freePort(preferred?: number): Promise<number>;

export function rememberedPorts(folder: string): {
  preferred(name: string): number;
  remember(name: string, port: number): void;
};
