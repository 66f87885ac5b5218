using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace Truto.Generated.Tests.Corpus.RoundTrip;

/// <summary>Random schemas of scalars, with every format that has a .NET type, and of any JSON.</summary>
internal static class RandomScalars
{
    private static readonly Gen<string> Text = Gen.String.Where(IsText);

    private static readonly Gen<string> Number = Gen.OneOf(
        Gen.Double.Where(double.IsFinite).Select(Json),
        Gen.Decimal.Select(Json),
        Gen.Long.Select(Json));

    // A timestamp with an offset in quarters of an hour, not UTC, which the serializers write differently (Z and +00:00).
    private static readonly Gen<string> Moment =
        Gen.Select(Gen.DateTime[new DateTime(2, 1, 1), new DateTime(9998, 1, 1)], Gen.Int[-48, 48].Where(quarters => quarters != 0))
            .Select((time, quarters) =>
                Json(new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), TimeSpan.FromMinutes(15 * quarters))));

    // Numbers in strings and timestamps as numbers: serialized forms that System.Text.Json does not use by default.
    private static readonly string[] Special =
        ["\"string\",\"format\":\"int64\"", "\"string\",\"format\":\"uint64\"", "\"string\",\"format\":\"decimal\"", "unixtime"];

    private static readonly RandomShape[] All =
    [
        new("""{"type":"string"}""", Text.Select(Json)),
        new("""{"type":"string","format":"unheard-of"}""", Text.Select(Json)),
        new("""{"type":"string","format":"password"}""", Text.Select(Json)),
        new("""{"type":"boolean"}""", Gen.Bool.Select(Json)),
        new("""{"type":"integer"}""", Gen.Long.Select(Json)),
        new("""{"type":"integer","format":"int32"}""", Gen.Int.Select(Json)),
        new("""{"type":"integer","format":"int64"}""", Gen.Long.Select(Json)),
        new("""{"type":"integer","format":"uint8"}""", Gen.Byte.Select(Json)),
        new("""{"type":"integer","format":"uint32"}""", Gen.UInt.Select(Json)),
        new("""{"type":"integer","format":"uint64"}""", Gen.ULong.Select(Json)),
        new("""{"type":"string","format":"int64"}""", Gen.Long.Select(value => Json(value.ToString(CultureInfo.InvariantCulture)))),
        new("""{"type":"string","format":"uint64"}""", Gen.ULong.Select(value => Json(value.ToString(CultureInfo.InvariantCulture)))),
        new("""{"type":"string","format":"decimal"}""", Gen.Decimal.Select(value => Json(value.ToString(CultureInfo.InvariantCulture)))),
        new(
            """{"type":"string","format":"duration"}""",
            Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 90]).Select((years, days, minutes) => Json($"P{years}Y{days}DT{minutes}M"))),
        new("""{"type":"number"}""", Gen.Double.Where(double.IsFinite).Select(Json)),
        new("""{"type":"number","format":"double"}""", Gen.Double.Where(double.IsFinite).Select(Json)),
        new("""{"type":"number","format":"float"}""", Gen.Float.Where(float.IsFinite).Select(Json)),
        new("""{"type":"number","format":"decimal"}""", Gen.Decimal.Select(Json)),
        new("""{"type":"string","format":"date-time"}""", Moment),
        new("""{"type":"string","format":"date"}""", Gen.Date.Select(date => Json(DateOnly.FromDateTime(date)))),
        new("""{"type":"string","format":"uuid"}""", Gen.Guid.Select(Json)),
        new("""{"type":"string","format":"byte"}""", Gen.Byte.Array[0, 20].Select(Json)),
        new("""{"type":"string","format":"uri"}""", Gen.String[Gen.Char.AlphaNumeric, 0, 8].Select(path => Json("https://a.example/" + path))),
        new("""{"type":"integer","format":"unixtime"}""", Gen.Long[-62135596800, 253402300799].Select(Json)),
        new(
            """{"type":"string","enum":["active","in active","","9","Active"]}""",
            Gen.OneOf<string>("\"active\"", "\"in active\"", "\"\"", "\"9\"", "\"Active\"")),
        new("""{"type":"string","enum":["only"]}""", Gen.Const("\"only\"")),
        new("""{"type":"integer","enum":[1,-2,9007199254740993]}""", Gen.OneOf<string>("1", "-2", "9007199254740993")),
        new("""{"enum":["mixed",1,true,2.5]}""", Gen.OneOf<string>("\"mixed\"", "1", "true", "2.5")),
        new("{}", Any(2)),
        new("""{"type":"object"}""", Any(1).Select(value => $$"""{"any":{{value}}}""")),
    ];

    public static Gen<RandomShape> One { get; } = Gen.OneOf<RandomShape>(All);

    /// <summary>The formats whose serialized form is that of System.Text.Json.</summary>
    public static Gen<RandomShape> Plain { get; } = Gen.OneOf<RandomShape>([.. All.Where(shape => IsPlain(shape.Schema))]);

    /// <summary>Any JSON.</summary>
    public static Gen<string> Any(int depth) => depth == 0
        ? Gen.OneOf(Gen.OneOf<string>("null", "true", "false"), Text.Select(Json), Number)
        : Gen.OneOf(
            Any(0),
            Any(depth - 1).Array[0, 3].Select(items => $"[{string.Join(',', items)}]"),
            Gen.Select(Text, Any(depth - 1)).Array[0, 3].Select(members =>
                $"{{{string.Join(',', members.DistinctBy(member => member.Item1).Select(member => $"{Json(member.Item1)}:{member.Item2}"))}}}"));

    private static bool IsPlain(string schema) =>
        !schema.Contains("enum", StringComparison.Ordinal) && schema != "{}" && schema != """{"type":"object"}""" && !Special.Any(schema.Contains);

    public static string Json<T>(T value) => JsonSerializer.Serialize(value);

    // JSON cannot contain lone surrogates.
    private static bool IsText(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
}
