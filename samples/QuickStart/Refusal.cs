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
            Console.WriteLine("  was accepted");
        }
        catch (ApiException<TrutoError> e)
        {
            Console.WriteLine($"  {e.Message}");
            Console.WriteLine($"  refused by     {e.RefusedBy}");
            Console.WriteLine($"  its response   {e.Error.RawResponse?.ToJsonString()}");
        }
    }
}
