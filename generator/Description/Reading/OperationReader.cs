using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>Reads operations: what all versions share.</summary>
internal abstract class OperationReader(ReadingContext context)
{
    protected ReadingContext Context => context;

    /// <param name="method">In capitals.</param>
    /// <param name="path">The path template.</param>
    /// <param name="at">The operation.</param>
    /// <param name="sharedParameters">The path's parameters.</param>
    /// <param name="sharedServers">The path's servers.</param>
    public Operation? Read(string method, string path, Cursor at, IReadOnlyList<Cursor> sharedParameters, IReadOnlyList<Server> sharedServers)
    {
        if (context.FieldsOf(at) is not { } fields)
        {
            return null;
        }

        string name = method + " " + path;
        IReadOnlyList<Fields> parameters = Merge(sharedParameters, fields.List("parameters"), path, name);
        CheckTogether(parameters);
        IReadOnlyList<Server> servers = ReadServers(fields);
        return new Operation(at)
        {
            Method = method,
            Path = path,
            OperationId = fields.Text("operationId"),
            Tags = fields.TextList("tags"),
            Summary = fields.Text("summary"),
            Description = fields.Text("description"),
            IsDeprecated = fields.Flag("deprecated") ?? false,
            Parameters = [.. parameters.Select(ReadParameter).OfType<Parameter>()],
            RequestBody = ReadBody(fields, parameters, name),
            Responses = [.. ReadResponses(fields, name)],
            Callbacks = ReadCallbacks(fields, name),
            Security = SecurityReader.Requirements(fields),
            Servers = servers.Count > 0 ? servers : sharedServers,
        };
    }

    /// <summary>A parameter outside the body; null for others, and for what cannot be read.</summary>
    protected abstract Parameter? ReadParameter(Fields parameter);

    protected abstract RequestBody? ReadBody(Fields operation, IReadOnlyList<Fields> parameters, string name);

    protected virtual IReadOnlyList<Callback> ReadCallbacks(Fields operation, string name) => [];

    protected abstract Response ReadResponse(string status, Fields response, Fields operation);

    protected abstract IReadOnlyList<Server> ReadServers(Fields operation);

    /// <summary>Reports parameters that an operation may not have beside others.</summary>
    protected abstract void CheckTogether(IReadOnlyList<Fields> parameters);

    private IEnumerable<Response> ReadResponses(Fields operation, string name)
    {
        foreach ((string status, Cursor value) in operation.MapWithoutExtensions("responses"))
        {
            string consequence = "The response '" + status + "' of '" + name + "' is read without a body.";
            Cursor? target = context.Follow(value, consequence);

            // A status stays told apart even when what it answers is unknown.
            Cursor at = target is { Node: ObjectNode } ? target.Value : new Cursor(value.File, new ObjectNode(value.Node.Range, []), value.Path);
            if (target is { Node: not ObjectNode } wrong)
            {
                context.ReportWrongKind(wrong, NodeKinds.Object);
            }

            yield return ReadResponse(status, context.FieldsOf(at)!, operation);
        }
    }

    // Parameters are the same when name and place are; names of headers do not differ by case.
    private IReadOnlyList<Fields> Merge(IReadOnlyList<Cursor> shared, IReadOnlyList<Cursor> own, string path, string operation)
    {
        var merged = new List<((string?, string?) Key, Fields Value, bool IsOwn)>();
        foreach ((Cursor at, bool isOwn) in shared.Select(at => (at, false)).Concat(own.Select(at => (at, true))))
        {
            if (context.Follow(at, "'" + operation + "' is generated without this parameter.") is not { } target || context.FieldsOf(target) is not { } fields)
            {
                continue;
            }

            string? place = fields.Text("in");
            string? name = fields.Text("name");
            (string?, string?) key = (place, place == "header" ? name?.ToLowerInvariant() : name);
            int same = merged.FindIndex(other => other.Key == key);
            if (same < 0)
            {
                merged.Add((key, fields, isOwn));
                continue;
            }

            // An operation may declare a parameter of its path anew.
            if (merged[same].IsOwn == isOwn && place is not null && name is not null)
            {
                context.Report(Diagnostics.DiagnosticCatalog.ParameterRepeated(at.Location, isOwn ? operation : path, name, place));
            }

            merged[same] = (key, fields, isOwn);
        }

        return [.. merged.Select(item => item.Value)];
    }
}
