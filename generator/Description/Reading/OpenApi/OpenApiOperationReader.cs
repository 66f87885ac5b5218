using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.SourceGeneration.Description.Reading.OpenApi;

/// <summary>Reads operations of 3.x.</summary>
/// <param name="context">The context of the reading.</param>
/// <param name="readsCallbacks">Whether callbacks are read. Those of callbacks are not, because they may refer to themselves.</param>
internal sealed class OpenApiOperationReader(ReadingContext context, bool readsCallbacks = true) : OperationReader(context)
{
    private readonly ContentReader content = new(context);
    private readonly PathReader? callbacks = readsCallbacks ? new(context, new OpenApiOperationReader(context, readsCallbacks: false)) : null;

    protected override Parameter? ReadParameter(Fields parameter) =>
        Context.Once(parameter.At.Node, () => ParameterReader.Read(parameter, content, Context));

    protected override RequestBody? ReadBody(Fields operation, IReadOnlyList<Fields> parameters, string name)
    {
        if (operation.Value("requestBody") is not { } at
            || Context.Follow(at, "'" + name + "' is generated without a body.") is not { } target
            || Context.FieldsOf(target) is not { } fields)
        {
            return null;
        }

        return Context.Once(target.Node, () => new RequestBody(target)
        {
            Description = fields.Text("description"),
            IsRequired = fields.Flag("required") ?? false,
            Content = content.Read(fields),
        });
    }

    protected override IReadOnlyList<Callback> ReadCallbacks(Fields operation, string name)
    {
        if (callbacks is null)
        {
            return [];
        }

        var read = new List<Callback>();
        foreach ((string callback, Cursor at) in operation.MapWithoutExtensions("callbacks"))
        {
            if (Context.Follow(at, "'" + name + "' is generated without this callback.") is { } target && Context.FieldsOf(target) is { } fields)
            {
                IEnumerable<PathItem> items = callbacks.Read(fields.Members.Where(member => !Fields.IsExtension(member.Name)));
                read.Add(new Callback(target) { Name = callback, Operations = [.. items.SelectMany(item => item.Operations)] });
            }
        }

        return read;
    }

    protected override Response ReadResponse(string status, Fields response, Fields operation) => new(response.At)
    {
        Status = status,
        Description = response.Text("description"),
        Headers = content.Headers(response),
        Content = content.Read(response),
    };

    protected override IReadOnlyList<Server> ReadServers(Fields operation) => ServerReader.Read(operation);

    // Since 3.2, a parameter can be the whole query, which then has no other parameters.
    protected override void CheckCombination(IReadOnlyList<Fields> parameters)
    {
        if (Context.Version < OpenApiVersion.V3_2)
        {
            return;
        }

        Fields[] ofQuery = [.. parameters.Where(parameter => parameter.Text("in") is "query" or "querystring")];
        if (ofQuery.Length > 1 && Array.Find(ofQuery, parameter => parameter.Text("in") == "querystring") is { } whole)
        {
            Context.Report(Diagnostics.DiagnosticCatalog.ParameterValueUnclear(
                whole.At.Location,
                "The parameter '" + whole.Text("name") + "'",
                "is the whole query ('querystring'), but the operation has other query parameters; remove them"));
        }
    }
}
