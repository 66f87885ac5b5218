using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Operations;

namespace Truto.Generated.SourceGeneration.Translation.Clients;

/// <summary>
/// Responses that are not retried: <c>x-final-responses: [503, { status: 429, body: { code: quota_exhausted } }]</c>, on the root for every operation,
/// on an operation for it in addition.
/// </summary>
internal static class FinalResponseTranslation
{
    private const string Extension = "x-final-responses";
    private const string StatusMember = "status";
    private const string BodyMember = "body";

    /// <param name="at">The description's root, or an operation.</param>
    /// <param name="context">Receives what does not fit.</param>
    public static EquatableArray<FinalResponse> Of(Cursor at, TranslationContext context)
    {
        if (at.To(Extension) is not { } list)
        {
            return EquatableArray<FinalResponse>.Empty;
        }

        if (!list.IsArray())
        {
            context.Report(DiagnosticCatalog.ExtensionIgnored(list.Location, Extension, "it must be an array of status codes or of objects with 'status' and 'body'"));
            return EquatableArray<FinalResponse>.Empty;
        }

        return list.Items().Select(item => Read(item, context)).OfType<FinalResponse>().Distinct().ToEquatableArray();
    }

    private static FinalResponse? Read(Cursor item, TranslationContext context)
    {
        foreach ((string name, Cursor value) in item.Members())
        {
            if (name is not (StatusMember or BodyMember))
            {
                context.Report(DiagnosticCatalog.ExtensionIgnored(value.Location, Extension, $"'{name}' is unknown; use 'status' and 'body'"));
                return null;
            }
        }

        Cursor? status = item.IsObject() ? item.To(StatusMember) : item;
        if ((status?.Text() ?? status?.Number()) is not { } text || StatusCodes.Parse(text) is not { } parsed || StatusCodes.ClassOf(parsed) is not (4 or 5))
        {
            context.Report(DiagnosticCatalog.ExtensionIgnored((status ?? item).Location, Extension, "a status code must be a number from 400 to 599, '4XX' or '5XX'"));
            return null;
        }

        if (item.To(BodyMember) is not { } body)
        {
            return new FinalResponse(parsed, Body: null);
        }

        if (body.IsObject())
        {
            return new FinalResponse(parsed, body.ToJson());
        }

        context.Report(DiagnosticCatalog.ExtensionIgnored(body.Location, Extension, "'body' must be an object with properties that the response contains"));
        return null;
    }
}
