using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Reading.Swagger;

/// <summary>
/// Reads operations of 2.0 as those of 3.x: parameters in <c>body</c> and <c>formData</c> become a request body, and <c>produces</c> becomes the
/// content of responses.
/// </summary>
internal sealed class SwaggerOperationReader(ReadingContext context, Fields document) : OperationReader(context)
{
    private const string Json = "application/json";

    protected override Parameter? ReadParameter(Fields parameter) =>
        parameter.Text("in") is "body" or "formData"
            ? null
            : Context.Once(parameter.At.Node, () => SwaggerParameters.Read(parameter, Context));

    protected override RequestBody? ReadBody(Fields operation, IReadOnlyList<Fields> parameters, string name)
    {
        Fields[] form = [.. parameters.Where(parameter => parameter.Text("in") == "formData")];
        if (form.Length > 0)
        {
            return SwaggerForm.Read(form, MediaTypes(operation, "consumes"), Context);
        }

        return parameters.FirstOrDefault(parameter => parameter.Text("in") == "body") is { } body
            ? ReadBody(body, operation)
            : null;
    }

    protected override Response ReadResponse(string status, Fields response, Fields operation)
    {
        Schema? schema = Context.SchemaAt(response.Value("schema"));
        return new Response(response.At)
        {
            Status = status,
            Description = response.Text("description"),
            Headers = [.. response.Object("headers")?.Members.Select(header => ReadHeader(header.Name, header.Value)).OfType<Header>() ?? []],
            Content = schema is null ? [] : Content(response.At, schema, MediaTypes(operation, "produces") ?? [DefaultOf(schema.At)]),
        };
    }

    protected override IReadOnlyList<Server> ReadServers(Fields operation) =>
        operation.Value("schemes") is null ? [] : SwaggerServers.Of(document, operation);

    protected override void CheckCombination(IReadOnlyList<Fields> parameters)
    {
        bool hasForm = parameters.Any(parameter => parameter.Text("in") == "formData");
        foreach (Fields body in parameters.Where(parameter => parameter.Text("in") == "body").Skip(hasForm ? 0 : 1))
        {
            string other = hasForm ? "parameters in 'formData'" : "another parameter in 'body'";
            Context.Report(Diagnostics.DiagnosticCatalog.ParameterValueUnclear(
                body.At.Location,
                "The parameter '" + body.Text("name") + "'",
                "is ignored because the operation also has " + other + "; remove one of them"));
        }
    }

    private static IReadOnlyList<MediaType> Content(Cursor at, Schema schema, IReadOnlyList<string> mediaTypes) =>
        [.. mediaTypes.Select(mediaType => new MediaType(at) { Name = mediaType, Schema = schema, Encoding = [] })];

    private static string DefaultOf(Cursor schema) => schema.To("$ref") is null && SwaggerForm.IsFile(schema) ? "application/octet-stream" : Json;

    private IReadOnlyList<string>? MediaTypes(Fields operation, string field)
    {
        Fields owner = operation.Value(field) is null ? document : operation;
        return owner.TextList(field) is { Count: > 0 } mediaTypes ? mediaTypes : null;
    }

    private RequestBody ReadBody(Fields body, Fields operation) => new(body.At)
    {
        Name = body.Text("name"),
        Description = body.Text("description"),
        IsRequired = body.Flag("required") ?? false,
        Content = Context.SchemaAt(body.Value("schema")) is { } schema
            ? Content(body.At, schema, MediaTypes(operation, "consumes") ?? [Json])
            : [],
    };

    private Header? ReadHeader(string name, Cursor at) => Context.FieldsOf(at) is not { } fields
        ? null
        : new Header(at)
        {
            Name = name,
            Description = fields.Text("description"),
            IsRequired = false,
            IsDeprecated = false,
            Explode = false,
            Schema = SwaggerParameters.InlineSchema(at, (ObjectNode)at.Node, Context),
        };
}
