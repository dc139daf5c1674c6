// A way to the program under test that can be cut: what a browser sees of a server that goes away.

import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

export class Gateway {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  private port = 0;

  private constructor(private readonly to: number) {}

  static async open(to: number): Promise<Gateway> {
    const gateway = new Gateway(to);
    await gateway.reopen();
    return gateway;
  }

  get address(): string {
    return `http://localhost:${this.port}`;
  }

  /** Listens, at the same address as before. */
  async reopen() {
    const server = createServer((socket) => this.join(socket, connect(this.to, "127.0.0.1")));
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Cuts every connection and takes no more. */
  async close() {
    const { server } = this;
    const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private join(one: Socket, other: Socket) {
    for (const [from, to] of [[one, other], [other, one]] as const) {
      this.sockets.add(from);
      from.on("error", () => to.destroy()).on("close", () => {
        this.sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  }
}
