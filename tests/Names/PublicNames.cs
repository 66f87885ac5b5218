using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation;

namespace Truto.Generated.Names;

/// <summary>The public names of a generated client.</summary>
/// <param name="RootClient">The root client's class.</param>
/// <param name="Types">Classes, enums and unions, with the names of their members.</param>
/// <param name="Clients">The root client's properties, with the names of their methods.</param>
internal sealed record PublicNames(string RootClient, IReadOnlyList<NamedMembers> Types, IReadOnlyList<NamedMembers> Clients)
{
    public static PublicNames Of(Document document)
    {
        Api api = ApiTranslation.Translate(document, new TranslationOptions("Acme"), CancellationToken.None).Api;
        return new PublicNames(
            api.Client?.Name ?? "",
            [
                .. api.Types.Select(type => new NamedMembers(KindOf(type), type.Name, [.. MembersOf(type)])),
                .. ResultsOf(api).Select(name => new NamedMembers("class", name, [])),
            ],
            [
                .. (api.Client?.Clients ?? []).Select(client => new NamedMembers(
                    "client",
                    client.PropertyName,
                    [.. client.Operations.SelectMany(operation => operation.Methods).Select(method => method.Name).Distinct()])),
            ]);
    }

    /// <summary>Returns one line for each client with its methods and for each type with its members, sorted by name.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine(RootClient);
        IEnumerable<NamedMembers> types = Types.OrderBy(one => one.Name, StringComparer.Ordinal);
        foreach (NamedMembers one in Clients.OrderBy(one => one.Name, StringComparer.Ordinal).Concat(types))
        {
            output.WriteLine(one.ToString());
        }
    }

    /// <summary>
    /// Returns the names in lines for comparison, without properties and values, whose names are rarely changed.
    /// </summary>
    public IEnumerable<string> Lines() =>
    [
        RootClient,
        .. Clients.SelectMany(client => client.Members.Select(method => $"{client.Name}.{method}")).Order(StringComparer.Ordinal),
        .. Types.Select(type => type.Kind == "union" ? type.ToString() : $"{type.Kind} {type.Name}").Order(StringComparer.Ordinal),
    ];

    // Types that operations declare for themselves.
    private static IEnumerable<string> ResultsOf(Api api) =>
        (api.Client?.Clients ?? [])
            .SelectMany(client => client.Operations)
            .SelectMany(operation => operation.Methods
                .Select(method => method.Result switch
                {
                    ChoiceResult choice => choice.Name,
                    EventsResult { Data: NamedData named } => named.Name,
                    _ => null,
                })
                .Append(operation.Headers?.Name)
                .Append(operation.Parameters?.Name))
            .OfType<string>()
            .Distinct();

    private static string KindOf(TypeDeclaration type) => type switch
    {
        EnumType => "enum",
        UnionType => "union",
        _ => "class",
    };

    private static IEnumerable<string> MembersOf(TypeDeclaration type) => type switch
    {
        EnumType listed => listed.Values.Select(value => value.Name),
        UnionType union => union.Cases.Select(one => one.Name),
        ObjectType members => members.Properties.Select(property => property.Name),
        MultipartType parts => parts.Properties.Select(property => property.Name),
        TupleType tuple => tuple.Items.Select(item => item.Name),
        _ => [],
    };
}

/// <summary>A name and the names inside it.</summary>
internal sealed record NamedMembers(string Kind, string Name, IReadOnlyList<string> Members)
{
    public override string ToString() => $"{Kind} {Name}: {string.Join(' ', Members.Order(StringComparer.Ordinal))}".TrimEnd(' ', ':');
}
