/** Where the program under test listens, on this machine only. */
export const PORT = Number(process.env.E2E_PORT ?? 3123);
/** Where a second one listens, whose installation is new: real States, and nobody but two reviewers. */
export const NEW_PORT = PORT + 1;
