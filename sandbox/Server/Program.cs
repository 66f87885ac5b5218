using System.Globalization;
using Truto.Sandbox;

const string usage = "usage: dotnet run --project sandbox/Server -- [--port PORT]   (PORT 0 uses a free one; default 5080)";

int port = 5080;
for (int i = 0; i < args.Length; i++)
{
    if (args[i] == "--port" && i + 1 < args.Length && ushort.TryParse(args[i + 1], CultureInfo.InvariantCulture, out ushort given))
    {
        port = given;
        i++;
        continue;
    }

    bool isHelp = args[i] is "--help" or "-h";
    (isHelp ? Console.Out : Console.Error).WriteLine(usage);
    return isHelp ? 0 : 2;
}

using CancellationTokenSource stop = new();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    await using TrutoSandbox sandbox = TrutoSandbox.Start(new SandboxOptions { Port = port });
    Console.WriteLine($"address  {sandbox.BaseAddress.GetLeftPart(UriPartial.Authority)}");
    Console.WriteLine($"page     {sandbox.PageAddress}");
    Console.WriteLine($"token    {sandbox.Token}");
    foreach (Integration integration in Enum.GetValues<Integration>())
    {
        string pipeline = sandbox.PipelineOf(integration) is { } id ? $"pipeline {id}" : "no pipelines";
        Console.WriteLine($"account  {sandbox.AccountOf(integration)}  {integration,-9}  {pipeline}");
    }

    Console.WriteLine($"account  {sandbox.ReadOnlyAccount}  read-only");
    Console.WriteLine("Press Ctrl+C to stop.");
    await Task.Delay(Timeout.Infinite, stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
    return 0;
}
catch (IOException e)
{
    Console.Error.WriteLine($"The sandbox cannot listen on port {port}: {e.Message}");
    return 1;
}
