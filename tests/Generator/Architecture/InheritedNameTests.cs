using System.Reflection;
using Truto.Generated.SourceGeneration.Emission.Text;
using Xunit;

namespace Truto.Generated.Tests.Generator.Architecture;

/// <summary>What emitted classes inherit from the library hides types of the same name.</summary>
public class InheritedNameTests
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private static readonly Type[] BaseClasses =
        [typeof(ApiClientOptions), .. typeof(ApiClientOptions).Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: true, IsSealed: false })];

    [Fact]
    public void The_names_of_inherited_members_are_known() => Assert.Equal(
        "",
        string.Join(" ", BaseClasses.SelectMany(type => type.GetMembers(All))
            .Where(member => member.MemberType is not (MemberTypes.Constructor or MemberTypes.NestedType) && IsInherited(member))
            .Select(member => member.Name)
            .Where(name => char.IsUpper(name[0]))
            .Distinct()
            .Except(ShortNames.Inherited)
            .Order(StringComparer.Ordinal)));

    [Fact]
    public void No_type_is_inherited() => Assert.Empty(BaseClasses.SelectMany(type => type.GetNestedTypes()));

    private static bool IsInherited(MemberInfo member) => member switch
    {
        MethodBase method => IsInherited(method),
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsInherited),
        EventInfo one => IsInherited(one.AddMethod!),
        _ => true,
    };

    private static bool IsInherited(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
