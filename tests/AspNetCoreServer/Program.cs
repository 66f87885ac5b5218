using Truto.Generated.Tests.AspNetCoreServer;

await TodoServer.Create(args).RunAsync();
