using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Translation;
using Truto.Generated.Tests.Generator.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation;

/// <summary>For every document of the corpus, names are valid and distinct, and every used type is declared.</summary>
public class CorpusTests
{
    private static readonly string Large = Path.DirectorySeparatorChar + "large" + Path.DirectorySeparatorChar;

    [Fact]
    public void Every_document_translates_to_a_sound_model() =>
        Assert.InRange(Translated(path => !path.Contains(Large, StringComparison.Ordinal)), 40, 100);

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void Large_documents_do() => Assert.InRange(Translated(path => path.Contains(Large, StringComparison.Ordinal)), 3, 100);

    private static int Translated(Func<string, bool> filter)
    {
        int documents = 0;
        foreach (string path in SharedData.Corpus(".json", ".yaml", ".yml").Where(filter))
        {
            SourceFile file = DescriptionText.Read(path, File.ReadAllText(path), CancellationToken.None);
            if (OpenApiReader.Read(file, [], CancellationToken.None).Document is { } document)
            {
                Api api = ApiTranslation.Translate(document, new TranslationOptions("Acme"), CancellationToken.None).Api;
                Assert.All(Faults(api), fault => Assert.Fail($"{path}: {fault}"));
                Assert.Equal(api, ApiTranslation.Translate(document, new TranslationOptions("Acme"), CancellationToken.None).Api);
                documents++;
            }
        }

        return documents;
    }

    private static IEnumerable<string> Faults(Api api) =>
    [
        .. NameFaults("types", api.Types.Select(type => type.Name).Concat(ClientNames(api)), StringComparer.OrdinalIgnoreCase),
        .. api.Types.OfType<ObjectType>().SelectMany(
            type => NameFaults(type.Name, type.Properties.Select(property => property.Name), StringComparer.Ordinal)),
        .. api.Types.OfType<MultipartType>().SelectMany(
            type => NameFaults(type.Name, type.Properties.Select(property => property.Name).Append(type.ExtraName), StringComparer.Ordinal)),
        .. api.Types.OfType<EnumType>().SelectMany(type => NameFaults(type.Name, type.Values.Select(value => value.Name), StringComparer.Ordinal)),
        .. api.Types.OfType<UnionType>().SelectMany(type => NameFaults(type.Name, type.Cases.Select(one => one.Name), StringComparer.Ordinal)),
        .. api.Types.OfType<UnionType>().Where(type => type.Cases.Count < 2).Select(type => $"'{type.Name}' has no alternative"),
        .. api.Client!.Clients.SelectMany(client => NameFaults(
            client.Name, client.Operations.SelectMany(operation => operation.Methods).Select(method => method.Name), StringComparer.Ordinal)),
        .. Operations(api).SelectMany(operation => NameFaults(
            operation.Path,
            operation.Arguments.Select(argument => argument.Name).Append(operation.Body?.Name).OfType<string>(),
            StringComparer.Ordinal)),
        .. UseFaults(api),
    ];

    private static IEnumerable<string> UseFaults(Api api)
    {
        ILookup<string, TypeDeclaration> declared = api.Types.ToLookup(type => type.Name, StringComparer.Ordinal);
        return Uses(api)
            .Where(use => use.Kind != KindOf(declared[use.Name].FirstOrDefault()))
            .Select(use => $"'{use.Name}' is used as {use.Kind} and not declared so");
    }

    private static IEnumerable<string> NameFaults(string where, IEnumerable<string> names, StringComparer comparer)
    {
        var met = new HashSet<string>(comparer);
        return names.Where(name => !SyntaxFacts.IsValidIdentifier(name) || !met.Add(name)).Select(name => $"'{name}' in {where}");
    }

    private static IEnumerable<string> ClientNames(Api api) =>
        api.Client!.Clients.Select(client => client.Names).Append(api.Client.Names).SelectMany(names => new[] { names.Class, names.Interface });

    private static NamedKind? KindOf(TypeDeclaration? type) => type switch
    {
        ObjectType or MultipartType => NamedKind.Object,
        EnumType => NamedKind.Enum,
        TupleType => NamedKind.Tuple,
        UnionType => NamedKind.Union,
        _ => null,
    };

    private static IEnumerable<SourceGeneration.Model.ClientOperation> Operations(Api api) =>
        api.Client!.Clients.SelectMany(client => client.Operations);

    private static IEnumerable<NamedType> Uses(Api api)
    {
        IEnumerable<TypeRef> ofTypes = api.Types.OfType<ObjectType>().SelectMany(type =>
            type.Properties.Select(property => property.Type).Concat(type.Extra is TypedExtra extra ? [extra.Value] : Array.Empty<TypeRef>()));
        IEnumerable<TypeRef> ofTuples = api.Types.OfType<TupleType>().SelectMany(type => type.Items.Select(item => item.Type).Append(type.Rest));
        IEnumerable<TypeRef> ofOperations = Operations(api).SelectMany(operation => operation.Arguments.Select(argument => argument.Type)
            .Concat(operation.Body is null ? Array.Empty<TypeRef>() : [operation.Body.Type])
            .Concat(operation.Methods.Select(method => method.Result).OfType<JsonResult>().Select(result => result.Type))
            .Concat(operation.Errors.Select(error => error.Type)));
        IEnumerable<TypeRef> ofUnions = api.Types.OfType<UnionType>().SelectMany(type => type.Cases.Select(one => one.Type));
        return ofTypes.Concat(ofTuples).Concat(ofUnions).Concat(ofOperations).SelectMany(Named);
    }

    private static IEnumerable<NamedType> Named(TypeRef type) => type switch
    {
        NamedType named => [named],
        ListType list => Named(list.Item),
        MapType map => Named(map.Value),
        _ => [],
    };
}
