// The control: what a hall costs without rules, checks or disk. Everything in memory, on Node with `ws`.
import { WebSocketServer } from "ws";

const phones = new Set();
let desk = null;
let count = 0;
const server = new WebSocketServer({ port: Number(process.argv[2]), host: "127.0.0.1", perMessageDeflate: false, backlog: 4096 });

server.on("connection", (socket) => {
  socket.on("message", (text) => {
    const { t, n, body } = JSON.parse(text);
    if (t === "join") phones.add(socket);
    if (t === "desk") desk = socket;
    if (t === "open") {
      count = 0;
      const screen = JSON.stringify({ t: "screen", n: body.version, html: body.html });
      for (const phone of phones) phone.send(screen);
    }
    socket.send(JSON.stringify({ t: "ack", n }));
    if (t === "tap" && desk) desk.send(JSON.stringify({ t: "count", n: ++count }));
  });
  socket.on("close", () => phones.delete(socket));
});
process.stdin.on("end", () => process.exit(0)).resume();
