using System.Globalization;
using System.Text.Json;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

namespace Truto.Generated.Tests.Corpus.Calls;

internal sealed partial class DescribedDocument
{
    /// <summary>
    /// Returns the response that is declared for a status: by the status, by its range such as <c>4XX</c>, or by <c>default</c>, in this order
    /// (OpenAPI, Responses Object).
    /// </summary>
    /// <returns>The response, or null if the operation declares none for the status.</returns>
    public DescribedResponse? ResponseOf(DescribedOperation operation, int status)
    {
        string code = status.ToString(CultureInfo.InvariantCulture);
        LocatedSchema? found = Field(operation.Noun, "responses") is { } responses
            ? Field(responses, code) ?? Field(responses, code[0] + "XX") ?? Field(responses, "default")
            : null;
        if (found is null)
        {
            return null;
        }

        LocatedSchema response = Resolved(found);
        return new DescribedResponse(
            [.. Members(response, "content").Any() ? Content(response) : []],
            Members(response, "headers").ToDictionary(
                header => header.Name,
                header => Field(Resolved(response with { Schema = header.Value }), "schema"),
                StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Returns the security alternatives of an operation, each with its required schemes; empty if nothing is required.</summary>
    public IReadOnlyList<DescribedScheme[]> SecurityOf(DescribedOperation operation)
    {
        LocatedSchema owner = Field(operation.Noun, "security") is null ? root : operation.Noun;
        return
        [
            .. Items(owner, "security").Select(alternative => alternative.Schema.EnumerateObject().Select(scheme => SchemeOf(scheme.Name)).ToArray()),
        ];
    }

    private DescribedScheme SchemeOf(string name)
    {
        LocatedSchema scheme = Resolved(Library.Find("#/components/securitySchemes/" + Uri.EscapeDataString(name), root.Base));
        return Text(scheme, "type") switch
        {
            "apiKey" => new DescribedScheme(name, Text(scheme, "in"), Text(scheme, "name")!),
            "mutualTLS" => new DescribedScheme(name, In: null, ""),
            _ => new DescribedScheme(name, "header", "authorization"),
        };
    }
}
