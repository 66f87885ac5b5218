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
    await using Connection connection = Connection.Open();
    if (Console.IsOutputRedirected)
    {
        // A file has no width; this one fits the tables.
        AnsiConsole.Profile.Width = 130;
    }

    Console.WriteLine(connection.Description);
    Console.WriteLine();

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
