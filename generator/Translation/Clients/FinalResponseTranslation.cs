using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Operations;

namespace Truto.Generated.SourceGeneration.Translation.Clients;

/// <summary>
/// Translates the responses that are not retried: <c>x-final-responses: [503, { status: 429, body: { code: quota_exhausted } }]</c>.
/// The extension applies to every operation on the root, and to one operation in addition.
/// </summary>
internal static class FinalResponseTranslation
{
    private const string Extension = "x-final-responses";
    private const string StatusProperty = "status";
    private const string BodyProperty = "body";

    /// <summary>Returns the responses that an object declares.</summary>
    /// <param name="at">The root of the description, or an operation.</param>
    /// <param name="context">Receives diagnostics.</param>
    public static EquatableArray<FinalResponse> Of(Cursor at, TranslationContext context)
    {
        if (at.To(Extension) is not { } list)
        {
            return EquatableArray<FinalResponse>.Empty;
        }

        if (!list.IsArray())
        {
            Ignore(list, "it must be an array of status codes or of objects with 'status' and 'body'", context);
            return EquatableArray<FinalResponse>.Empty;
        }

        return list.Items().Select(item => Read(item, context)).OfType<FinalResponse>().Distinct().ToEquatableArray();
    }

    private static FinalResponse? Read(Cursor item, TranslationContext context)
    {
        foreach ((string name, Cursor value) in item.Members())
        {
            if (name is not (StatusProperty or BodyProperty))
            {
                Ignore(value, $"'{name}' is unknown; use 'status' and 'body'", context);
                return null;
            }
        }

        Cursor? status = item.IsObject() ? item.To(StatusProperty) : item;
        string? text = status?.Text() ?? status?.Number();
        if (text is null || StatusCodes.Parse(text) is not { } parsed || StatusCodes.ClassOf(parsed) is not (4 or 5))
        {
            Ignore(status ?? item, "a status code must be a number from 400 to 599, '4XX' or '5XX'", context);
            return null;
        }

        if (item.To(BodyProperty) is not { } body)
        {
            return new FinalResponse(parsed, Body: null);
        }

        if (body.IsObject())
        {
            return new FinalResponse(parsed, body.ToJson());
        }

        Ignore(body, "'body' must be an object with properties that the response contains", context);
        return null;
    }

    private static void Ignore(Cursor at, string rule, TranslationContext context) =>
        context.Report(DiagnosticCatalog.ExtensionIgnored(at.Location, Extension, rule));
}
