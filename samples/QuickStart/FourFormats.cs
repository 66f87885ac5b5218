using System.Text.Json.Nodes;
using Spectre.Console;
using Truto.Crm;

namespace QuickStart;

/// <summary>Creates a stage in every account in every response format.</summary>
internal static class FourFormats
{
    public static async Task ShowAsync(ITrutoCrmClient crm, IReadOnlyList<Target> targets, CancellationToken cancellationToken)
    {
        Table table = new Table().RoundedBorder().AddColumns("integration", "format", "C# type", "created");
        foreach (Target target in targets)
        {
            await CreateAsync(crm.Stages, target, table, cancellationToken);
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated($"[green]{table.Rows.Count}[/] stages created.");
        AnsiConsole.WriteLine();
    }

    private static async Task CreateAsync(IStagesClient stages, Target target, Table table, CancellationToken cancellationToken)
    {
        CreateStageRequest request = target.NewStage("Proposal sent");

        Stage unified = await stages.CreateAsync(request, target.Account, cancellationToken: cancellationToken);
        AddRow(table, target, "unified", nameof(Stage), Describe(unified));

        JsonNode raw = await stages.CreateRawAsync(request, target.Account, cancellationToken: cancellationToken);
        AddRow(table, target, "raw", nameof(JsonNode), Shorten(raw.ToJsonString(), 60));

        Stage normalized = await stages.CreateNormalizedAsync(request, target.Account, cancellationToken: cancellationToken);
        AddRow(table, target, "normalized", nameof(Stage), Describe(normalized));

        await using Stream stream = await stages.CreateStreamAsync(request, target.Account, cancellationToken: cancellationToken);
        AddRow(table, target, "stream", nameof(Stream), await ReadAsync(stream, cancellationToken));
    }

    private static void AddRow(Table table, Target target, string format, string type, string created) =>
        table.AddRow(Markup.Escape(target.Integration), format, type, Markup.Escape(created));

    private static string Describe(Stage stage)
    {
        string status = stage.Status switch
        {
            null => "no status",
            { Known: StageStatus.KnownValue.Active } => "active",
            { Known: StageStatus.KnownValue.Inactive } => "inactive",
            { Value: var other } => $"{other}, a status that this client does not know",
        };
        string position = stage.Position is { } at ? $", position {at}" : "";
        return $"{Shorten(stage.Id, 12)} {stage.Name}, {status}{position}";
    }

    /// <summary>Reads the stream in chunks as they arrive.</summary>
    private static async Task<string> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[4096];
        (int chunks, int bytes) = (0, 0);
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            chunks++;
            bytes += count;
        }

        return $"{bytes} bytes in {chunks} chunks";
    }

    private static string Shorten(string text, int length) => text.Length <= length ? text : text[..(length - 3)] + "...";
}
