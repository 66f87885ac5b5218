using Spectre.Console;
using Truto.Crm;
using Truto.Generated;

namespace QuickStart;

/// <summary>Lists the stages of an account page by page.</summary>
internal static class Pages
{
    private const int PageSize = 3;

    public static async Task ShowAsync(ITrutoCrmClient crm, Target target, CancellationToken cancellationToken)
    {
        int number = 0;
        Table table = new Table().RoundedBorder().Title($"The stages of {Markup.Escape(target.Integration)}, {PageSize} to a page")
            .AddColumns("page", "id", "name", "created at");
        Paged<Stage> stages = crm.Stages.ListAsync(target.Account, limit: PageSize, cancellationToken: cancellationToken);
        await foreach (Page<Stage> page in stages.AsPages(cancellationToken: cancellationToken))
        {
            number++;
            foreach (Stage stage in page.Items)
            {
                table.AddRow($"{number}", Markup.Escape(stage.Id), Markup.Escape(stage.Name ?? ""), stage.CreatedAt?.ToString("u") ?? "");
            }
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine();
    }
}
