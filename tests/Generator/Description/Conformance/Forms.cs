namespace Truto.Generated.Tests.Generator.Description.Conformance;

/// <summary>Around what the forms stand.</summary>
internal static partial class Forms
{
    private const string All = "2.0 3.0.3 3.1.0 3.2.0";
    private const string Old = "2.0 3.0.3";
    private const string New = "3.1.0 3.2.0";
    private const string Threes = "3.0.3 3.1.0 3.2.0";
    private const string Before32 = "3.0.3 3.1.0";

    private const string Root = "{ VERSION,\n" + Form.Mark + "\n}";
    private const string Document = "{ VERSION, info: { title: T, version: '1' },\n" + Form.Mark + "\n}";
    private const string WithPaths = "{ VERSION, info: { title: T, version: '1' }, paths: {},\n" + Form.Mark + "\n}";
    private const string Paths = "{ VERSION, info: { title: T, version: '1' }, paths: {\n" + Form.Mark + "\n} }";
    private const string PathItem = "{ VERSION, info: { title: T, version: '1' }, paths: { '/pets/{id}': {\n" + Form.Mark + "\n} } }";
    private const string Operation = "{ VERSION, info: { title: T, version: '1' }, paths: { /pets: { post: {\n"
        + Form.Mark + "\n, responses: { '204': { description: '' } } } } } }";
    private const string Parameters = "{ VERSION, info: { title: T, version: '1' }, "
        + "paths: { '/pets/{id}': { get: { parameters: [{ $ref: '#/components/parameters/id' },\n"
        + Form.Mark + "\n], responses: { '204': { description: '' } } } } }, "
        + "components: { parameters: { id: { name: id, in: path, required: true, schema: { type: string } } } } }";
    private const string SwaggerParameters = "{ VERSION, info: { title: T, version: '1' }, paths: { /pets: { post: { parameters: [\n"
        + Form.Mark + "\n], responses: { '204': { description: '' } } } } } }";
    private const string Responses = "{ VERSION, info: { title: T, version: '1' }, paths: { /pets: { get: { responses: {\n"
        + Form.Mark + "\n} } } } }";
    private const string Components = "{ VERSION, info: { title: T, version: '1' }, paths: {}, components: {\n" + Form.Mark + "\n} }";
    private const string Schemas = "{ VERSION, info: { title: T, version: '1' }, paths: {}, components: { schemas: {\n" + Form.Mark + "\n} } }";
    private const string Definitions = "{ VERSION, info: { title: T, version: '1' }, paths: {}, definitions: {\n" + Form.Mark + "\n} }";

    /// <summary>What the specification does not allow.</summary>
    public static IEnumerable<Form> Negative => [.. OfDocuments, .. OfParameters, .. OfComponents];
}
