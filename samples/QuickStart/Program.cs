using QuickStart;
using Spectre.Console;
using Truto.Crm;
using Truto.Generated;

using CancellationTokenSource stop = new();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    bool isCheck = args.Contains("--check");
    bool writes = !isCheck || args.Contains("--write");
    await using Connection connection = Connection.Open(writes ? "this run creates real stages in your account." : "this run only reads.");
    if (Console.IsOutputRedirected)
    {
        // A file has no width; this one fits the tables.
        AnsiConsole.Profile.Width = 130;
    }

    Console.WriteLine(connection.Description);
    Console.WriteLine();

    if (isCheck)
    {
        return await Check.RunAsync(connection, writes, stop.Token) ? 0 : 1;
    }

    using TrutoCrmClient crm = new(connection.Options);
    await FourFormats.ShowAsync(crm, connection.Targets, stop.Token);
    await Pages.ShowAsync(crm, connection.Targets[^1], stop.Token);
    await Refusal.ShowAsync(crm, connection.Targets[^1], stop.Token);
    return 0;
}
catch (Exception e) when (e is ApiException or InvalidOperationException or HttpRequestException or TimeoutException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}
