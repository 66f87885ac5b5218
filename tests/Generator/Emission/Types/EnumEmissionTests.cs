using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Types;

public class EnumEmissionTests
{
    [Fact]
    public void A_switch_can_match_known_values()
    {
        object? labels = Run("""
            internal static object? Run() =>
                string.Join(" ", new[] { Label(null), Label(StageStatus.Active), Label(StageStatus.Inactive), Label(new("archived")) });

            private static string Label(StageStatus? status) => status switch
            {
                null => "none",
                { Known: StageStatus.KnownValue.Active } => "open",
                { Known: StageStatus.KnownValue.Inactive } => "closed",
                { Value: var other } => other,
            };
            """);

        Assert.Equal("none open closed archived", labels);
    }

    [Fact]
    public void Values_with_the_same_text_are_equal()
    {
        object? facts = Run("""
            internal static object? Run() => string.Join(" ",
                StageStatus.Active == new StageStatus("active"),
                StageStatus.Active != StageStatus.Inactive,
                StageStatus.Active.GetHashCode() == new StageStatus("active").GetHashCode(),
                StageStatus.Active.Equals((object)new StageStatus("active")),
                new StageStatus("ACTIVE").IsKnown,
                StageStatus.Active.ToString());
            """);

        Assert.Equal("True True True True False active", facts);
    }

    [Fact]
    public void The_default_is_an_unknown_empty_value()
    {
        object? facts = Run("""
            internal static object? Run()
            {
                StageStatus value = default, empty = new("");
                return $"{value.Value.Length} {value.IsKnown} {value == empty} {value.GetHashCode() == empty.GetHashCode()}";
            }
            """);

        Assert.Equal("0 False True True", facts);
    }

    [Fact]
    public void An_unpaired_surrogate_is_refused()
    {
        object? refusal = Run("""
            internal static object? Run()
            {
                try
                {
                    return System.Text.Json.JsonSerializer.Serialize(new StageStatus("a\ud800"));
                }
                catch (ArgumentException exception)
                {
                    return exception.Message;
                }
            }
            """);

        Assert.Equal("The text has a lone surrogate at position 1, which UTF-8 cannot encode.", refusal);
    }

    [Fact]
    public void Reading_a_known_value_allocates_nothing()
    {
        object? allocated = Run("""
            internal static object? Run()
            {
                byte[] json = System.Text.Encoding.UTF8.GetBytes("\"inactive\"");
                Read(json);
                long before = GC.GetAllocatedBytesForCurrentThread();
                Read(json);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }

            private static void Read(byte[] json)
            {
                var reader = new Utf8JsonReader(json);
                reader.Read();
                Truto.Generated.Support.OpenEnumConverter<StageStatus>.Instance.Read(ref reader, Truto.Generated.Support.JsonReadContext.Complete);
            }
            """);

        Assert.Equal(0L, allocated);
    }

    [Fact]
    public void Values_can_be_json_values_and_keys()
    {
        object? json = Run("""
            internal static object? Run()
            {
                var map = JsonSerializer.Deserialize<Dictionary<StageStatus, StageStatus?>>("{\"active\":\"new one\",\"other\":null}")!;
                return map[StageStatus.Active]!.Value.Value + JsonSerializer.Serialize(map);
            }
            """);

        Assert.Equal("new one{\"active\":\"new one\",\"other\":null}", json);
    }

    [Fact]
    public void Integer_enums_hold_a_number()
    {
        EnumType level = new(
            "Level",
            Sample.NoDoc,
            EnumUnderlying.Int64,
            EquatableArray.Of(
                new EnumValue("Low", "-1", Sample.NoDoc),
                new EnumValue("High", "9223372036854775807", Sample.NoDoc),
                new EnumValue("Least", "-9223372036854775808", Sample.NoDoc)));

        object? result = Emitted.Of(Sample.Api(level), """
            internal static object? Run()
            {
                Level[] levels = JsonSerializer.Deserialize<Level[]>("[-1,5,9223372036854775807]")!;
                return JsonSerializer.Serialize(levels) + levels[0].Known + levels[1].IsKnown + (levels[2] == Level.High) + Level.Least;
            }
            """).Run();

        Assert.Equal("[-1,5,9223372036854775807]LowFalseTrue-9223372036854775808", result);
    }

    [Fact]
    public void A_wrong_json_type_is_reported_with_the_property()
    {
        object? message = Emitted.Of(Sample.Api(Sample.Stage(), Sample.Pipeline(), Sample.Status()), """
            internal static object? Run()
            {
                try
                {
                    return JsonSerializer.Deserialize<Stage>("{\"id\":\"1\",\"status\":3}");
                }
                catch (JsonException error)
                {
                    return error.Message;
                }
            }
            """).Run();

        Assert.Equal("'Stage.status': expected a string, found the number 3.", message);
    }

    private static object? Run(string source) => Emitted.Of(Sample.Api(Sample.Status()), source).Run();
}
