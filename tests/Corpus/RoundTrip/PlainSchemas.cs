using CsCheck;

namespace Truto.Generated.Tests.Corpus.RoundTrip;

/// <summary>
/// Random schemas that a plain C# class can represent: objects of scalars, lists, maps and objects, without null and without additional
/// properties.
/// </summary>
internal static class PlainSchemas
{
    private static readonly string[] Names = [
        "id",
        "name",
        "Name",
        "class",
        "a b",
        "größe",
        "$ref",
        "value",
        "_id",
        "1st",
        "x-y",
        "type",
        "Equals",
        "\\u0041",
        "<b>",
        "née",
    ];

    /// <summary>An object; <paramref name="depth"/> levels of others in it at most.</summary>
    public static Gen<RandomShape> Object(int depth) => Gen.Int[1, 6].SelectMany(count => Gen.Shuffle(Names, count)).SelectMany(names =>
        RandomShape.All(names.Select(_ => Gen.Select(Of(depth - 1), Gen.Bool))).Select(shapes =>
        {
            (string Name, RandomShape Shape, bool IsRequired)[] members = [.. names.Zip(shapes, (name, one) => (name, one.Item1, one.Item2))];
            string required = string.Join(',', members.Where(member => member.IsRequired).Select(member => $"\"{member.Name}\""));
            string properties = string.Join(',', members.Select(member => $"\"{member.Name}\":{member.Shape.Schema}"));
            return new RandomShape(
                $$"""{"type":"object",{{(required.Length == 0 ? "" : $"\"required\":[{required}],")}}"properties":{ {{properties}} } }""",
                RandomShape.All(members.Select(member => Gen.Select(member.Shape.Values, Gen.Int[0, 2])
                        .Select((value, chance) => member.IsRequired || chance > 0 ? $"\"{member.Name}\":{value}" : "")))
                    .Select(texts => $"{{{string.Join(',', texts.Where(text => text.Length > 0))}}}"));
        }));

    private static Gen<RandomShape> Of(int depth) => depth <= 0 ? RandomScalars.Plain : Gen.Int[0, 5].SelectMany(kind => kind switch
    {
        0 => Of(depth - 1).Select(item => new RandomShape(
            $$"""{"type":"array","items":{{item.Schema}}}""", item.Values.Array[0, 4].Select(items => $"[{string.Join(',', items)}]"))),
        1 => Of(depth - 1).Select(value => new RandomShape(
            $$"""{"type":"object","additionalProperties":{{value.Schema}}}""",
            Gen.Select(Gen.Shuffle(Names, 3), value.Values.Array[0, 3])
                .Select((names, values) => $"{{{string.Join(',', values.Select((one, at) => $"\"{names[at]}\":{one}"))}}}"))),
        2 or 3 => Object(depth),
        _ => RandomScalars.Plain,
    });
}
