using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>Reads operations. Derived classes read what differs between 2.0 and 3.x.</summary>
internal abstract class OperationReader(ReadingContext context)
{
    protected ReadingContext Context => context;

    /// <summary>Reads an operation; returns null if its value is not an object.</summary>
    /// <param name="method">The HTTP method in capitals.</param>
    /// <param name="path">The path template.</param>
    /// <param name="at">The operation.</param>
    /// <param name="sharedParameters">The parameters of the path.</param>
    /// <param name="sharedServers">The servers of the path.</param>
    public Operation? Read(string method, string path, Cursor at, IReadOnlyList<Cursor> sharedParameters, IReadOnlyList<Server> sharedServers)
    {
        if (context.FieldsOf(at) is not { } fields)
        {
            return null;
        }

        string name = method + " " + path;
        IReadOnlyList<Fields> parameters = Merge(sharedParameters, fields.List("parameters"), path, name);
        CheckCombination(parameters);
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

    /// <summary>Reads a parameter; returns null for a part of the body and for an invalid parameter.</summary>
    protected abstract Parameter? ReadParameter(Fields parameter);

    protected abstract RequestBody? ReadBody(Fields operation, IReadOnlyList<Fields> parameters, string name);

    protected virtual IReadOnlyList<Callback> ReadCallbacks(Fields operation, string name) => [];

    protected abstract Response ReadResponse(string status, Fields response, Fields operation);

    protected abstract IReadOnlyList<Server> ReadServers(Fields operation);

    /// <summary>Reports parameters that an operation cannot have together.</summary>
    protected abstract void CheckCombination(IReadOnlyList<Fields> parameters);

    private IEnumerable<Response> ReadResponses(Fields operation, string name)
    {
        foreach ((string status, Cursor value) in operation.MapWithoutExtensions("responses"))
        {
            string consequence = "The response '" + status + "' of '" + name + "' is read without a body.";
            Cursor? target = context.Follow(value, consequence);

            // The status is known even if the response is not.
            Cursor at = target is { Node: ObjectNode } ? target.Value : value with { Node = new ObjectNode(value.Node.Range, []) };
            if (target is { Node: not ObjectNode } wrong)
            {
                context.ReportWrongKind(wrong, NodeKinds.Object);
            }

            yield return ReadResponse(status, context.FieldsOf(at)!, operation);
        }
    }

    // Parameters are equal if name and location are; names of headers are compared without case.
    private IReadOnlyList<Fields> Merge(IReadOnlyList<Cursor> shared, IReadOnlyList<Cursor> own, string path, string operation)
    {
        var merged = new List<((string?, string?) Key, Fields Value, bool IsOwn)>();
        foreach ((Cursor at, bool isOwn) in shared.Select(at => (at, false)).Concat(own.Select(at => (at, true))))
        {
            string consequence = "'" + operation + "' is generated without this parameter.";
            if (context.Follow(at, consequence) is not { } target || context.FieldsOf(target) is not { } fields)
            {
                continue;
            }

            string? location = fields.Text("in");
            string? name = fields.Text("name");
            (string?, string?) key = (location, location == "header" ? name?.ToLowerInvariant() : name);
            int index = merged.FindIndex(other => other.Key == key);
            if (index < 0)
            {
                merged.Add((key, fields, isOwn));
                continue;
            }

            // An operation may redeclare a parameter of its path.
            if (merged[index].IsOwn == isOwn && location is not null && name is not null)
            {
                context.Report(Diagnostics.DiagnosticCatalog.ParameterRepeated(at.Location, isOwn ? operation : path, name, location));
            }

            merged[index] = (key, fields, isOwn);
        }

        return [.. merged.Select(item => item.Value)];
    }
}
