using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Reading.OpenApi;
using Truto.Generated.SourceGeneration.Description.Reading.Swagger;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>Reads the root of a description.</summary>
internal static class DocumentReader
{
    public static Document Read(Cursor root, ReadingContext context)
    {
        Fields fields = context.FieldsOf(root)!;
        bool isSwagger = context.Version == OpenApiVersion.V2_0;
        OperationReader operations = isSwagger ? new SwaggerOperationReader(context, fields) : new OpenApiOperationReader(context);
        var paths = new PathReader(context, operations);
        Fields? components = isSwagger ? null : fields.Object("components");

        return new Document(root)
        {
            Version = context.Version,
            Info = ReadInfo(fields),
            Servers = isSwagger ? SwaggerServers.Of(fields) : ServerReader.Read(fields),

            // Keys of x-ms-paths may have a query, which distinguishes operations of one path; otherwise they are paths.
            Paths = paths.Read(fields.MapWithoutExtensions("paths").Concat(fields.MapWithoutExtensions("x-ms-paths"))),
            Webhooks = isSwagger ? [] : Webhooks(fields, context),
            Components = new Components
            {
                Schemas = ReadSchemas(isSwagger ? fields.Map("definitions") : components?.Map("schemas") ?? [], context),
                SecuritySchemes = isSwagger
                    ? SwaggerSecuritySchemes.Read(fields.Map("securityDefinitions"), context)
                    : SecurityReader.Schemes(components?.Map("securitySchemes") ?? [], context),
            },
            Security = SecurityReader.Requirements(fields) ?? [],
            Tags = [.. ReadTags(fields)],

            // These are known when everything else has been read.
            Schemas = context.Schemas.ReadAll(),
            MissingFiles = DocumentOrder.Of(context.MissingFiles, root.File),
        };
    }

    private static IReadOnlyList<PathItem> Webhooks(Fields fields, ReadingContext context) =>
        new PathReader(context, new OpenApiOperationReader(context, readsCallbacks: false)).Read(fields.MapWithoutExtensions("webhooks"));

    private static Info ReadInfo(Fields root)
    {
        Fields? info = root.Object("info");
        return new Info(info?.Text("title") ?? "", info?.Text("version") ?? "", info?.Text("description"));
    }

    private static IReadOnlyList<NamedSchema> ReadSchemas(IEnumerable<(string Name, Cursor Value)> schemas, ReadingContext context) =>
        [.. schemas.Select(schema => new NamedSchema(schema.Name, context.Schemas.At(schema.Value)))];

    private static IEnumerable<Tag> ReadTags(Fields root)
    {
        foreach (Fields tag in root.ObjectList("tags"))
        {
            if (tag.RequiredText("name", "the tag is ignored") is { } name)
            {
                yield return new Tag(tag.At) { Name = name, Description = tag.Text("description") };
            }
        }
    }
}
