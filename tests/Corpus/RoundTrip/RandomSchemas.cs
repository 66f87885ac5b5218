using CsCheck;

namespace Truto.Generated.Tests.Corpus.RoundTrip;

/// <summary>Random schemas with all compositions, and their values.</summary>
/// <param name="isOld">Whether they are for OpenAPI 3.0 rather than 3.1.</param>
internal sealed class RandomSchemas(bool isOld)
{
    private const string Only = "only";

    private static readonly string[] Names =
        [
            "id",
            "name",
            "Name",
            "class",
            "a b",
            "größe",
            "$ref",
            "AdditionalProperties",
            "value",
            "_id",
            "1st",
            "x-y",
            "type",
            "Equals",
            "null",
            "\\u0041",
        ];

    /// <summary>A schema; <paramref name="depth"/> levels of others in it at most.</summary>
    public Gen<RandomShape> Of(int depth) => Of(depth, "").SelectMany(shape => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2])
        .Select((chance, spelling) => chance == 0 ? shape.OrNull(isOld, spelling) : shape));

    private Gen<RandomShape> Of(int depth, string path)
    {
        Gen<RandomShape> shape = depth == 0 ? RandomScalars.One : Gen.Int[0, 9].SelectMany(kind => kind switch
        {
            0 => ListOf(depth, path),
            1 => MapOf(depth, path),
            2 or 3 => ObjectOf(depth, path),
            4 => MergedOf(depth, path),
            5 => DiscriminatedOf(depth, path),
            6 => KindsOf(),
            7 => RequiredOf(depth, path),
            8 => path.Length == 0 ? Recursive(depth) : ObjectOf(depth, path),
            _ => RandomScalars.One,
        });
        return path.Length == 0 ? shape : Gen.Select(shape, Gen.Int[0, 3], Gen.Int[0, 2])
            .Select((one, chance, spelling) => chance == 0 ? one.OrNull(isOld, spelling) : one);
    }

    private Gen<RandomShape> ListOf(int depth, string path) => Of(depth - 1, path + "I").Select(item => item with
    {
        Schema = $$"""{"type":"array","items":{{item.Schema}}}""",
        Values = item.Values.Array[0, 4].Select(items => $"[{string.Join(',', items)}]"),
    });

    private Gen<RandomShape> MapOf(int depth, string path) => Of(depth - 1, path + "V").Select(value => value with
    {
        Schema = $$"""{"type":"object","additionalProperties":{{value.Schema}}}""",
        Values = Gen.Select(Gen.Shuffle(Names, 3), value.Values.Array[0, 3])
            .Select((names, values) => ObjectText(values.Select((one, at) => $"\"{names[at]}\":{one}"))),
    });

    private Gen<RandomShape> ObjectOf(int depth, string path) => MembersOf(depth, path, [.. Names]).Select(members => members.ToShape(extra: true));

    private Gen<Members> MembersOf(int depth, string path, string[] names) =>
        Gen.Int[1, 5].SelectMany(count => Gen.Shuffle(names, count)).SelectMany(chosen =>
            RandomShape.All(chosen.Select((_, at) => Gen.Select(Of(depth - 1, $"{path}P{at}"), Gen.Bool)))
                .Select(shapes => new Members([.. chosen.Zip(shapes, (name, one) => (name, one.Item1, one.Item2))])));

    // The schemas of an allOf have different properties.
    private Gen<RandomShape> MergedOf(int depth, string path) =>
        Gen.Select(MembersOf(depth, path + "A", Names[..8]), MembersOf(depth, path + "B", Names[8..])).Select((first, second) =>
        {
            string part = $"{RandomShape.Self}{path}Base";
            Members both = new([.. first.All, .. second.All]);
            return both.ToShape(extra: true) with
            {
                Schema = $$"""{"allOf":[{{RandomShape.Reference(part)}},{{second.Schema}}]}""",
                Components = [(part, first.Schema), .. both.Components],
            };
        });

    private Gen<RandomShape> DiscriminatedOf(int depth, string path) => Gen.Select(
        RandomShape.All(
            new[]
            {
                "Cat",
                "Dog",
                "Bird",
            }.Select(name => MembersOf(depth, path + name, Names[..4]).Select(members => (Name: RandomShape.Self + path + name, members)))),
        Gen.Bool).Select((branches, isMapped) =>
    {
        RandomShape[] shapes =
        [
            .. branches.Select((branch, at) => new Members([
                ("kind", new RandomShape("""{"type":"string"}""", Gen.Const(isMapped ? $"\"k{at}\"" : $"\"{branch.Name}\"")), true),
                .. branch.members.All,
            ])
                .ToShape(extra: false)),
        ];
        string mapping =
            isMapped ? $",\"mapping\":{ObjectText(branches.Select((branch, at) => $"\"k{at}\":\"#/components/schemas/{branch.Name}\""))}" : "";
        return new RandomShape(
            $$"""{"oneOf":[{{string.Join(',', branches.Select(branch => RandomShape.Reference(branch.Name)))}}],"""
                + $$""" "discriminator":{"propertyName":"kind"{{mapping}}} }""",
            Gen.OneOf([.. shapes.Select(shape => shape.Values)]),
            [.. branches.Zip(shapes, (branch, shape) => (branch.Name, shape.Schema)), .. shapes.SelectMany(shape => shape.Components)]);
    });

    private static Gen<RandomShape> KindsOf() => Gen.OneOf<string>("oneOf", "anyOf").Select(keyword => new RandomShape(
        $$"""{"{{keyword}}":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"array","items":{"type":"string"} }"""
            + $$""",{"type":"object","properties":{"id":{"type":"integer"} } }]}""",
        Gen.OneOf(
            Gen.String[Gen.Char.AlphaNumeric, 0, 5].Select(RandomScalars.Json),
            Gen.Double.Where(double.IsFinite).Select(RandomScalars.Json),
            Gen.Bool.Select(RandomScalars.Json),
            Gen.String[Gen.Char.AlphaNumeric, 0, 5].Array[0, 3].Select(RandomScalars.Json),
            Gen.Int.Select(id => $$"""{"id":{{id}} }"""))));

    // Objects that their required properties distinguish.
    private Gen<RandomShape> RequiredOf(int depth, string path) =>
        RandomShape.All(Enumerable.Range(0, 3).Select(at => MembersOf(depth, $"{path}R{at}", Names[..6]).Select(members =>
            new Members([
                .. members.All.Select(member => member with { IsRequired = false }),
                ($"{Only}{at}", new RandomShape("""{"type":"integer"}""", Gen.Int.Select(RandomScalars.Json)), true),
            ])
                .ToShape(extra: false))))
            .Select(branches => new RandomShape(
                $$"""{"oneOf":[{{string.Join(',', branches.Select(branch => branch.Schema))}}]}""",
                Gen.OneOf([.. branches.Select(branch => branch.Values)]),
                [.. branches.SelectMany(branch => branch.Components)]));

    private Gen<RandomShape> Recursive(int depth) => MembersOf(depth, "N", [.. Names[..8]]).Select(members =>
    {
        string self = RandomShape.Reference(RandomShape.Self);
        RandomShape leaf = members.ToShape(extra: false);
        Gen<string> nested = Enumerable.Range(0, 2).Aggregate(leaf.Values, (inner, _) => Gen.Select(leaf.Values, inner, inner.Array[0, 2])
            .Select((own, next, children) =>
                $"{own[..^1]}{(own.Length > 2 ? "," : "")}\"next\":{next},\"children\":[{string.Join(',', children)}]}}"));
        var withSelf = new Members([
            .. members.All,
            ("next", new RandomShape(self, nested), false),
            ("children", new RandomShape($$"""{"type":"array","items":{{self}}}""", nested), false),
        ]);
        return new RandomShape(withSelf.Schema, nested, leaf.Components);
    });

    private static string ObjectText(IEnumerable<string> members) => $"{{{string.Join(',', members)}}}";

    /// <summary>The properties of an object.</summary>
    private sealed record Members((string Name, RandomShape Shape, bool IsRequired)[] All)
    {
        public IReadOnlyList<(string Name, string Schema)> Components => [.. All.SelectMany(member => member.Shape.Components)];

        public string Schema
        {
            get
            {
                string required = string.Join(',', All.Where(member => member.IsRequired).Select(member => $"\"{member.Name}\""));
                string properties = ObjectText(All.Select(member => $"\"{member.Name}\":{member.Shape.Schema}"));
                return $$"""{"type":"object",{{(required.Length == 0 ? "" : $"\"required\":[{required}],")}}"properties":{{properties}}}""";
            }
        }

        /// <param name="extra">Whether values have additional properties.</param>
        public RandomShape ToShape(bool extra) => new(
            Schema,
            Gen.Select(
                RandomShape.All(
                    All.Select(member => Gen.Select(member.Shape.Values, Gen.Int[0, 2])
                        .Select((value, chance) => member.IsRequired || chance > 0 ? $"\"{member.Name}\":{value}" : ""))),
                RandomScalars.Any(1),
                Gen.Int[0, 5])
                .Select((members, more, chance) => ObjectText([
                    .. Order(members.Where(member => member.Length > 0), chance),
                    .. extra && chance > 3 ? [$"\"not named\":{more}"] : Array.Empty<string>(),
                ])),
            Components);

        private static IEnumerable<string> Order(IEnumerable<string> members, int chance) => chance % 2 == 0 ? members : members.Reverse();
    }
}
