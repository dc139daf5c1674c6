/** Where the program under test listens, on this machine only. */
export const PORT = Number(process.env.E2E_PORT ?? 3123);
