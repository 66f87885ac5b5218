using System.Reflection;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Model;

/// <summary>Models are cached and compared: models that emit the same code must be equal.</summary>
public class ModelTests
{
    private static readonly Type[] Types =
        [.. typeof(Api).Assembly.GetTypes().Where(type => type.Namespace == typeof(Api).Namespace && !type.Name.StartsWith('<'))];

    public static TheoryData<string> Records => [.. Types.Where(type => type is { IsEnum: false, IsAbstract: false }).Select(type => type.Name)];

    [Fact]
    public void All_types_are_sealed_records_or_their_bases() =>
        Assert.DoesNotContain(Types, type => !type.IsEnum && !IsStatic(type) && (!IsRecord(type) || type.IsSealed == type.IsAbstract));

    [Theory]
    [MemberData(nameof(Records))]
    public void Members_are_immutable_values(string name)
    {
        Type type = Types.Single(candidate => candidate.Name == name);
        PropertyInfo[] properties = [
            .. type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.Name != "EqualityContract"),
        ];

        Assert.All(properties, property => Assert.True(IsValue(property.PropertyType), $"{property.Name} is a {property.PropertyType}"));
        Assert.All(
            properties.Where(property => property.SetMethod is not null),
            property => Assert.Contains(
                property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers(),
                modifier => modifier.Name == "IsExternalInit"));
    }

    [Fact]
    public void Lists_compare_by_their_items()
    {
        var doc = new DocComment("A stage.", null, "#/components/schemas/Stage");
        EnumType Twin() => new("A", doc, EnumUnderlying.String, new[] { new EnumValue("B", "b", doc) }.ToEquatableArray());

        Assert.Equal(Twin(), Twin());
        Assert.Equal(Twin().GetHashCode(), Twin().GetHashCode());
        Assert.NotEqual(Twin(), Twin() with { Values = EquatableArray<EnumValue>.Empty });
    }

    private static bool IsValue(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>)
            ? IsValue(type.GetGenericArguments()[0])
            : type.IsPrimitive || type == typeof(string) || (type.Namespace == typeof(Api).Namespace && (type.IsEnum || IsRecord(type)));
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };
}
