using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Options;
using Truto.Generated.SourceGeneration.Overlays;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Translation.Clients;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>Finds the schemas and parameters of generated symbols in their descriptions: see <see cref="SourceFileCache"/>.</summary>
internal sealed class SchemaLocations(AnalyzerOptions options)
{
    private readonly Lazy<(string Name, AdditionalText Text)[]> overlays = new(() => OverlaysOf(options));

    /// <summary>Returns the location of a symbol's schema or parameter; null if no description of the project contains it.</summary>
    public Location? Of(ISymbol symbol, CancellationToken cancellation) =>
        Find(symbol, cancellation) is { } found ? DiagnosticConversion.LocationOf(found.File.At(found.Node)) : null;

    /// <summary>Returns the pattern of a property or parameter, as its description contains it; null if it is not found.</summary>
    public string? PatternOf(ISymbol symbol, CancellationToken cancellation)
    {
        if (Find(symbol, cancellation) is not ({ Root: { } root }, ObjectNode node))
        {
            return null;
        }

        // A parameter has a schema, except in 2.0.
        ObjectNode? schema = node["schema"] as ObjectNode ?? node;
        schema = schema["$ref"] is ScalarNode { Text: var pointer } ? At(pointer, root) as ObjectNode : schema;
        return (schema?["pattern"] as ScalarNode)?.Text;
    }

    private (SourceFile File, Node Node)? Find(ISymbol symbol, CancellationToken cancellation)
    {
        string space = symbol.ContainingNamespace.ToDisplayString();
        foreach (AdditionalText text in OrderedByFolders(space))
        {
            if (DescriptionOptions.Of(text, options.AnalyzerConfigOptionsProvider) is { Role: not DescriptionRole.Part } description
                && (description.Namespace is null || description.Namespace == space)
                && Read(text, description.Overlays, cancellation) is { Root: { } root } file
                && (description.Namespace is not null || IsNamespaceOf(text.Path, root, space))
                && NodeOf(symbol, root) is { } node)
            {
                return (file, node);
            }
        }

        return null;
    }

    // The nodes of a description with its overlays; null if a file cannot be read.
    private SourceFile? Read(AdditionalText text, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        (IReadOnlyList<(string Name, AdditionalText Text)> chosen, _) =
            OverlaySelection.Of(text.Path, names, overlays.Value, overlay => overlay.Name, overlay => overlay.Text.Path);
        return Read(text, cancellation) is { } file
            ? OverlaidSources.Of(file, [.. chosen.Select(overlay => Read(overlay.Text, cancellation)).OfType<SourceFile>()], cancellation)
            : null;
    }

    private static SourceFile? Read(AdditionalText text, CancellationToken cancellation) => text.GetText(cancellation) is { } source
        ? SourceFileCache.Read(text.Path, source, () => DescriptionText.Read(text.Path, source.ToString(), cancellation))
        : null;

    private static (string Name, AdditionalText Text)[] OverlaysOf(AnalyzerOptions options) =>
    [
        .. options.AdditionalFiles
            .Select(text => (OverlayOptions.Of(text, options.AnalyzerConfigOptionsProvider)?.Name ?? "", text))
            .Where(overlay => overlay.Item1.Length > 0),
    ];

    // The description declares the namespace, or the namespace ends with the default name.
    private static bool IsNamespaceOf(string path, Node root, string space)
    {
        var document = root as ObjectNode;
        if (document?["x-csharp"] is ObjectNode extension && extension["namespace"] is ScalarNode { Text: var declared })
        {
            return declared == space;
        }

        string name = ApiNames.Default(path, (document?["info"] as ObjectNode)?["title"] is ScalarNode { Text: var title } ? title : "");
        return space == name || space.EndsWith("." + name, StringComparison.Ordinal);
    }

    // Namespaces of descriptions with the same default name contain their folders: the best match is tried first.
    private IEnumerable<AdditionalText> OrderedByFolders(string space)
    {
        string[] names = space.Split('.');
        return options.AdditionalFiles
            .Select(text => (Text: text, Steps: Steps(text.Path)))
            .OrderByDescending(file => file.Steps.Count(step => names.Contains(step)))
            .ThenBy(file => file.Steps.Length)
            .Select(file => file.Text);
    }

    private static string[] Steps(string path) =>
        [.. path.Split('/', '\\').Where(step => step.Length > 0).Select(step => Identifier.Pascal(FileNames.Stem(step)))];

    private static Node? NodeOf(ISymbol symbol, Node root) => symbol switch
    {
        INamedTypeSymbol type => SchemaOf(type, root),
        IPropertySymbol { ContainingType: { } type } property => SchemaOf(type, root) is { } schema ? PropertyOf(property, schema) ?? schema
            : OperationWith(type) is { } method ? ParameterOf(property, method, root)
            : null,
        IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter => ParameterOf(parameter, method, root),
        _ => null,
    };

    // A JSON type without the attribute has the name of its schema.
    private static Node? SchemaOf(INamedTypeSymbol type, Node root)
    {
        string? schema = RuntimeNames.TextOf(type, RuntimeNames.SchemaAttribute) ?? (IsJson(type) ? type.Name : null);
        return schema is null ? null : OriginPointer.Find(schema, root);
    }

    private static bool IsJson(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "JsonConverterAttribute");

    // A property without the attribute has its C# name in camel case.
    private static Node? PropertyOf(IPropertySymbol property, Node schema)
    {
        AttributeData? attribute = property.GetAttributes().FirstOrDefault(one => one.AttributeClass?.Name == "JsonPropertyNameAttribute");
        Node? properties = JsonPointer.Root.Append("properties").Evaluate(schema);
        return attribute is { ConstructorArguments: [{ Value: string name }] }
            ? (properties as ObjectNode)?[name]
            : (properties as ObjectNode)?.Members.FirstOrDefault(one => one.Name.Equals(property.Name, StringComparison.OrdinalIgnoreCase))?.Value;
    }

    // For a class with the optional parameters of an operation, the method with a parameter of that class.
    private static IMethodSymbol? OperationWith(INamedTypeSymbol parameters) => parameters.ContainingNamespace.GetTypeMembers()
        .Where(RuntimeNames.IsGenerated)
        .SelectMany(type => type.GetMembers())
        .OfType<IMethodSymbol>()
        .FirstOrDefault(method => method.Parameters.Any(one => SymbolEqualityComparer.Default.Equals(one.Type, parameters))
            && RuntimeNames.Attribute(method, RuntimeNames.OperationAttribute) is not null);

    // A parameter of the method, or a property of its parameter class.
    private static Node? ParameterOf(ISymbol parameter, IMethodSymbol method, Node root)
    {
        if (RuntimeNames.Attribute(method, RuntimeNames.OperationAttribute)
            is not { ConstructorArguments: [{ Value: string verb }, { Value: string path }, ..] })
        {
            return null;
        }

        Node? item = JsonPointer.Root.Append("paths").Append(path).Evaluate(root);
        Node? operation = (item as ObjectNode)?[verb.ToLowerInvariant()];
        string name = RuntimeNames.TextOf(parameter, RuntimeNames.ParameterAttribute) ?? parameter.Name;
        return new[] { operation, item }
            .Select(node => (node as ObjectNode)?["parameters"])
            .OfType<ArrayNode>()
            .SelectMany(list => list.Items)
            .Select(node => node is ObjectNode reference && reference["$ref"] is ScalarNode { Text: var pointer } ? At(pointer, root) : node)
            .FirstOrDefault(node => node is ObjectNode found && found["name"] is ScalarNode { Text: var wire } && IsSame(wire, name)) ?? operation;
    }

    private static Node? At(string pointer, Node root) =>
        JsonPointer.TryParseFragment(pointer, out JsonPointer path) ? path.Evaluate(root) : null;

    private static bool IsSame(string wire, string name) =>
        string.Equals(LettersAndDigits(wire), LettersAndDigits(name), StringComparison.OrdinalIgnoreCase);

    private static string LettersAndDigits(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
