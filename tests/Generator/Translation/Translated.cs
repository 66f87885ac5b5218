using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation;

/// <summary>A description and its model, with the important facts as text, so that a test can state them on a line.</summary>
internal sealed class Translated
{
    private Translated(string path, string text, TranslationOptions options, IReadOnlyList<SourceFile> parts)
    {
        Source = text;
        SourceFile file = DescriptionText.Read(path, text, CancellationToken.None);
        Assert.Empty(file.Problems);
        (Document? document, ReadProblems) = OpenApiReader.Read(file, parts, CancellationToken.None);
        Assert.NotNull(document);
        (Api, Problems) = ApiTranslation.Translate(document, options, CancellationToken.None);
    }

    public Api Api { get; }

    /// <summary>The description.</summary>
    public string Source { get; }

    public EquatableArray<DiagnosticInfo> Problems { get; }

    public IReadOnlyList<DiagnosticInfo> ReadProblems { get; }

    public IEnumerable<string> ProblemIds => Problems.Select(problem => problem.Id);

    public RootClient Client => Api.Client!;

    /// <summary>A whole description.</summary>
    public static Translated Document(string text, string path = "specs/pets.openapi.json", TranslationOptions? options = null) =>
        new(path, text, options ?? new TranslationOptions("Acme"), []);

    /// <summary>A description in several files, all in one folder.</summary>
    public static Translated WithParts(string text, params (string Name, string Text)[] parts) => new(
        "specs/pets.openapi.json",
        text,
        new TranslationOptions("Acme"),
        [.. parts.Select(part => DescriptionText.Read("specs/" + part.Name, part.Text, CancellationToken.None))]);

    /// <summary>A description whose <c>components/schemas</c> are these members.</summary>
    public static Translated Schemas(string members, string version = "3.0.3") => Document(
        $$"""{ "openapi": "{{version}}", "info": { "title": "Pets", "version": "1" }, "paths": {}, "components": { "schemas": { {{members}} } } }""");

    /// <summary>A description whose <c>paths</c> are these members.</summary>
    public static Translated Paths(string members, string components = "", string root = "\"servers\": [{ \"url\": \"https://api.test\" }]") =>
        Document($$"""
            { "openapi": "3.0.3", "info": { "title": "Pets", "version": "1" }, {{root}},
              "paths": { {{members}} }, "components": { {{components}} } }
            """);

    /// <summary>A description with one operation, <c>POST /a</c>, whose request body has this content.</summary>
    public static Translated Post(string content, string components = "") => Paths(
        $$"""{{"\"/a\""}}: { "post": { "requestBody": { "content": {{content}} }, "responses": { "204": { "description": "" } } } }""", components);

    /// <summary>A description with one operation, <c>GET /pets</c>, that has these members.</summary>
    public static Translated Get(string members, string components = "") =>
        Paths($$"""{{"\"/pets\""}}: { "get": { "responses": { "204": { "description": "" } }, {{members}} } }""", components);

    public static Translated File(string path) => Document(System.IO.File.ReadAllText(path), path);

    public T Type<T>(string name)
        where T : TypeDeclaration => Assert.IsType<T>(Assert.Single(Api.Types, type => type.Name == name));

    /// <summary>The properties of a class: <c>id:String!</c> (required), <c>name:String?</c> (nullable), in order.</summary>
    public string Properties(string name) =>
        string.Join(
            " ", Type<ObjectType>(name).Properties.Select(property => $"{property.Name}:{Text(property.Type)}{(property.IsRequired ? "!" : "")}"));

    /// <summary>The positions of a tuple, as <see cref="Properties"/>, and the items after them: <c>X:Double! Y:Double ...String</c>.</summary>
    public string Places(string name)
    {
        TupleType tuple = Type<TupleType>(name);
        return string.Join(
            " ", tuple.Items.Select(item => $"{item.Name}:{Text(item.Type)}{(item.IsRequired ? "!" : "")}").Append("..." + Text(tuple.Rest)));
    }

    /// <summary>A class of a hierarchy: <c>Cat : Pet sends kind=cat finds kind(lion=Lion) has lives:Int64!</c>.</summary>
    public string Class(string name)
    {
        ClassHierarchy hierarchy = Assert.IsType<ClassHierarchy>(Type<ObjectType>(name).Hierarchy);
        var words = new List<string> { hierarchy.Base is null ? name : $"{name} : {hierarchy.Base}" };
        words.AddRange(hierarchy.Tags.Select(tag => $"sends {tag.WireName}={string.Join("|", tag.Values)}"));
        words.AddRange(hierarchy.Selectors.Select(
            selector => $"finds {selector.WireName}({string.Join(" ", selector.Values.Select(one => $"{one.Value}={one.ClassName}"))})"
            + (selector.Fallback is { } otherwise ? " else " + otherwise : "")));
        words.AddRange(hierarchy.RequiredOverrides.Select(member => "demands " + member));
        words.Add("has " + Properties(name));
        return string.Join(" ", words).Trim();
    }

    /// <summary>The values of an enum, in order: <c>Active=active</c>.</summary>
    public string Values(string name) => string.Join(" ", Type<EnumType>(name).Values.Select(value => $"{value.Name}={value.WireValue}"));

    /// <summary>The cases of a union and how one is chosen: <c>User:User Team:Team by type(user=User team=Team)</c>.</summary>
    public string Cases(string name)
    {
        UnionType union = Type<UnionType>(name);
        string how = union.Selector switch
        {
            PropertySelector by => $"{by.WireName}({string.Join(" ", by.Values.Select(value => $"{value.Value}={union.Cases[value.Case].Name}"))})"
                + (by.Fallback is { } otherwise ? " else " + union.Cases[otherwise].Name : ""),
            KindSelector => "kind",
            ContentSelector content => $"content({string.Join("; ", content.Clues.Select(Text))})",
            _ => throw new InvalidOperationException(union.Selector.ToString()),
        };
        return string.Join(" ", union.Cases.Select(one => $"{one.Name}:{Translated.Text(one.Type)}")) + " by " + how;

        static string Text(CaseClues clues) => string.Join(" ", clues.Constants.Select(one => $"{one.WireName}={string.Join("|", one.Values)}"));
    }

    /// <summary>The only operation of the description.</summary>
    public SourceGeneration.Model.ClientOperation Operation => Assert.Single(Client.Clients.SelectMany(client => client.Operations));

    /// <summary>Every method, as client and name, in order.</summary>
    public IEnumerable<string> Methods => Client.Clients
        .SelectMany(client => client.Operations.SelectMany(operation => operation.Methods).Select(method => client.PropertyName + "." + method.Name));

    /// <summary>A method with its arguments as the emitted one has them, and what it returns.</summary>
    public string Signature(string methodName)
    {
        SourceGeneration.Model.ClientOperation operation = Client.Clients.SelectMany(
            client => client.Operations).Single(one => one.Methods.Any(method => method.Name == methodName));
        Method method = operation.Methods.Single(one => one.Name == methodName);
        IEnumerable<string> arguments = operation.Arguments.Select(
            argument => $"{argument.Location} {Text(argument.Type)} {argument.Name}{(argument.IsRequired ? "!" : "")}");
        IEnumerable<string> body = operation.Body is { } found ? [$"{Text(found.Type)} {found.Name}{(found.IsRequired ? "!" : "")}"] : [];
        return $"{Text(method.Result)} {methodName}({string.Join(", ", arguments.Concat(body))})";
    }

    public static string Text(TypeRef type) => type switch
    {
        ScalarType scalar => scalar.Scalar.ToString(),
        NamedType named => named.Name,
        ListType list => Text(list.Item) + "[]",
        MapType map => "{" + Text(map.Value) + "}",
        LibraryType library => library.Class.ToString(),
        AnyJsonType { Shape: AnyJson.Value } => "json",
        AnyJsonType => "jsonobject",
        _ => throw new InvalidOperationException(type.ToString()),
    }
    + (type.IsNullable ? "?" : "");

    private static string Text(EventCase one) => $"{one.EventType}={(one.Type is null ? "text" : Text(one.Type))}";

    public static string Text(Result result) => result switch
    {
        JsonResult json => Text(json.Type),
        TextResult => "text",
        StreamResult => "stream",
        LocationResult => "location",
        ItemsResult items => $"items of {Text(items.Item)}",
        EventsResult { Data: TextData } => "events of text",
        EventsResult { Data: JsonData json } => $"events of {Text(json.Type)}",
        EventsResult { Data: NamedData named } => $"events of {named.Name}({string.Join(" ", named.Cases.Select(Text))})",
        HeadersResult headers => headers.TypeName ?? "headers",
        ChoiceResult choice => $"{choice.Name}({string.Join(" ", choice.Cases.Select(one => $"{one.Name}={one.Status}:{Text(one.Result)}"))})",
        NoResult => "nothing",
        _ => throw new InvalidOperationException(result.ToString()),
    }
    + (result.IsOptional ? " or none" : "");
}
