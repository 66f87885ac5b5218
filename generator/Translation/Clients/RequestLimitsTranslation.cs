using System.Globalization;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Clients;

/// <summary>
/// Translates the request limits that the root of a description declares, with windows in seconds:
/// <c>x-rate-limits: { perToken: { requests: 500, window: 10 }, perAccount: { requests: 50, window: 10 }, maxConcurrency: 20 }</c>.
/// </summary>
internal static class RequestLimitsTranslation
{
    private const string Extension = "x-rate-limits";
    private const int SecondsOfDay = 24 * 60 * 60;

    /// <summary>Returns whether a description declares limits.</summary>
    public static bool HasAny(Document document) => document.At.To(Extension) is not null;

    /// <summary>Returns the limits; null if there are none, or if they are malformed.</summary>
    public static DocumentedLimits? Of(TranslationContext context)
    {
        if (context.Document.At.To(Extension) is not { } at)
        {
            return null;
        }

        int before = context.Diagnostics.Count;
        DocumentedRate? perToken = null;
        DocumentedRate? perAccount = null;
        int? maxConcurrency = null;
        foreach ((string name, Cursor value) in at.Members())
        {
            switch (name)
            {
                case "perToken":
                    perToken = Rate(value, context);
                    break;
                case "perAccount":
                    perAccount = Rate(value, context);
                    break;
                case "maxConcurrency":
                    maxConcurrency = Count(value, int.MaxValue, "'maxConcurrency' must be an integer of at least 1", context);
                    break;
                default:
                    Ignore(value, $"'{name}' is unknown; use 'perToken', 'perAccount' and 'maxConcurrency'", context);
                    break;
            }
        }

        if (!at.IsObject() || (context.Diagnostics.Count == before && perToken is null && perAccount is null && maxConcurrency is null))
        {
            Ignore(at, "it must be an object with 'perToken', 'perAccount' or 'maxConcurrency'", context);
        }

        return context.Diagnostics.Count == before ? new DocumentedLimits(perToken, perAccount, maxConcurrency) : null;
    }

    private static DocumentedRate? Rate(Cursor at, TranslationContext context)
    {
        if (at.To("requests") is not { } requests || at.To("window") is not { } window || at.Members().Count() != 2)
        {
            Ignore(at, "a rate must be an object with 'requests' and 'window'", context);
            return null;
        }

        int? count = Count(requests, int.MaxValue, "'requests' must be an integer of at least 1", context);
        int? seconds = Count(window, SecondsOfDay, "'window' must be an integer of 1 to 86400 seconds", context);
        return count is null || seconds is null ? null : new DocumentedRate(count.Value, seconds.Value);
    }

    private static int? Count(Cursor at, int most, string rule, TranslationContext context)
    {
        if (int.TryParse(at.Number(), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0 && count <= most)
        {
            return count;
        }

        Ignore(at, rule, context);
        return null;
    }

    private static void Ignore(Cursor at, string rule, TranslationContext context) =>
        context.Report(DiagnosticCatalog.ExtensionIgnored(at.Location, Extension, rule));
}
