using System.Globalization;
using System.Text.RegularExpressions;
using Spectre.Console;
using Truto.Crm;
using Truto.Generated;

namespace QuickStart;

/// <summary>Compares real responses with the description. It only reads, unless writing is requested.</summary>
internal sealed partial class Check
{
    private const int MostStages = 50;
    private const string NoStage = "no-such-stage";

    // Responses of a list differ in the same way again and again: the same path with another index counts as one difference.
    private readonly Dictionary<(string Operation, int Status, string Path, string Message), int> differences = [];
    private readonly Table calls = new Table().RoundedBorder().AddColumns("integration", "call", "response");

    /// <summary>Returns whether the responses match the description.</summary>
    /// <param name="connection">The target.</param>
    /// <param name="writes">Whether a stage is created and deleted in each account.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    public static async Task<bool> RunAsync(Connection connection, bool writes, CancellationToken cancellationToken)
    {
        Check check = new();
        connection.Options.OnMismatch = check.Add;
        using TrutoCrmClient crm = new(connection.Options);
        foreach (Target target in connection.Targets)
        {
            string? created = writes ? await check.CreateAsync(crm.Stages, target, cancellationToken) : null;
            try
            {
                await check.ReadAsync(crm.Stages, target, cancellationToken);
            }
            finally
            {
                // Also after Ctrl+C, so that nothing stays behind.
                await check.DeleteAsync(crm.Stages, target, created);
            }
        }

        check.Show();
        return check.differences.Count == 0;
    }

    private async Task ReadAsync(IStagesClient stages, Target target, CancellationToken cancellationToken)
    {
        string? id = null;
        await CallAsync(target, "list stages", async () =>
        {
            int count = 0;
            await foreach (Stage stage in stages.ListAsync(target.Account, cancellationToken: cancellationToken))
            {
                id ??= stage.Id;
                if (++count == MostStages)
                {
                    break;
                }
            }

            return $"{count} stages";
        });
        if (id is not null)
        {
            await CallAsync(target, "get a stage", () => stages.GetAsync(id, target.Account, cancellationToken: cancellationToken));
            await CallAsync(
                target, "get a stage, normalized", () => stages.GetNormalizedAsync(id, target.Account, cancellationToken: cancellationToken));
        }

        await CallAsync(target, "get a missing stage", () => stages.GetAsync(NoStage, target.Account, cancellationToken: cancellationToken));
    }

    private async Task<string?> CreateAsync(IStagesClient stages, Target target, CancellationToken cancellationToken)
    {
        string? id = null;
        await CallAsync(target, "create a stage", async () =>
        {
            Stage created = await stages.CreateAsync(target.NewStage("Check"), target.Account, cancellationToken: cancellationToken);
            id = created.Id;
            return created;
        });
        return id;
    }

    private Task DeleteAsync(IStagesClient stages, Target target, string? id) => id is null
        ? Task.CompletedTask
        : CallAsync(target, "delete the stage", () => stages.DeleteAsync(id, target.Account));

    private async Task CallAsync<T>(Target target, string call, Func<Task<T>> send)
    {
        string response;
        try
        {
            response = await send() is string text ? text : "read";
        }
        catch (ApiResponseFormatException)
        {
            response = "cannot be read";
        }
        catch (ApiException<TrutoError> refused)
        {
            response = string.Create(CultureInfo.InvariantCulture, $"error {(int)refused.StatusCode}");
        }

        calls.AddRow(Markup.Escape(target.Integration), call, response);
    }

    private void Add(ApiMismatch one)
    {
        (string, int, string, string) key = (one.Operation, (int)one.StatusCode, Index().Replace(one.Path, "/*"), one.Message);
        differences[key] = differences.GetValueOrDefault(key) + 1;
    }

    private void Show()
    {
        AnsiConsole.Write(calls);
        if (differences.Count == 0)
        {
            AnsiConsole.MarkupLine("[green]Every response matches the description.[/]");
            return;
        }

        Table table = new Table().RoundedBorder().AddColumns("operation", "status", "path", "difference", "times");
        foreach (((string operation, int status, string path, string message), int times) in differences)
        {
            table.AddRow(Markup.Escape(operation), $"{status}", Markup.Escape(path), Markup.Escape(message), $"{times}");
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated($"[yellow]Differences from the description: {differences.Count}[/]");
    }

    [GeneratedRegex("/[0-9]+(?=/|$)")]
    private static partial Regex Index();
}
