namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>Reads operations of 3.x.</summary>
internal sealed class OpenApiOperationReader(ReadingContext context) : OperationReader(context)
{
    private readonly ContentReader content = new(context);

    protected override Parameter? ReadParameter(Fields parameter) => Context.Once(parameter.At.Node, () => ParameterReader.Read(parameter, content, Context));

    protected override RequestBody? ReadBody(Fields operation, IReadOnlyList<Fields> parameters, string name)
    {
        if (operation.Value("requestBody") is not { } at
            || Context.Follow(at, "'" + name + "' goes without a body.") is not { } target
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

    protected override Response ReadResponse(string status, Fields response, Fields operation) => new(response.At)
    {
        Status = status,
        Description = response.Text("description"),
        Headers = content.Headers(response),
        Content = content.Read(response),
    };

    protected override IReadOnlyList<Server> ReadServers(Fields operation) => ServerReader.Read(operation);
}
