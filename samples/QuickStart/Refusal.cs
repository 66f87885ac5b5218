using Spectre.Console;
using Truto.Crm;
using Truto.Generated;

namespace QuickStart;

/// <summary>Shows that an error of the provider is a typed exception.</summary>
internal static class Refusal
{
    public static async Task ShowAsync(ITrutoCrmClient crm, Target target, CancellationToken cancellationToken)
    {
        Console.WriteLine($"A stage without a name, to {target.Integration}:");
        try
        {
            await crm.Stages.CreateAsync(target.NewStage(""), target.Account, cancellationToken: cancellationToken);
            Console.WriteLine("It was accepted.");
        }
        catch (ApiException<TrutoError> e)
        {
            AnsiConsole.Write(new Grid().AddColumns(2)
                .AddRow("[yellow]message[/]", Markup.Escape(e.Message))
                .AddRow("[yellow]refused by[/]", Markup.Escape($"{e.RefusedBy}"))
                .AddRow("[yellow]response[/]", Markup.Escape(e.Error.RawResponse?.ToJsonString() ?? "")));
        }
    }
}
