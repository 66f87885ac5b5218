using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.SourceGeneration.Emission.Types;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Types;

public class PolyfillEmissionTests
{
    private const string Framework = """
        namespace System
        {
            public class Object { }
            public abstract class ValueType { }
            public struct Void { }
            public struct Boolean { }
            public struct Int32 { }
            public class String { }
            public abstract class Enum : ValueType { }
            public abstract class Attribute { }
            public class ObsoleteAttribute : Attribute { public ObsoleteAttribute(string message, bool error) { } }
            public class AttributeUsageAttribute : Attribute
            {
                public AttributeUsageAttribute(AttributeTargets targets) { }
                public bool AllowMultiple { get; set; }
                public bool Inherited { get; set; }
            }
            public enum AttributeTargets { Class = 4, Struct = 8, Property = 128, Field = 256, All = 32767 }
        }
        namespace System.CodeDom.Compiler
        {
            public class GeneratedCodeAttribute : Attribute { public GeneratedCodeAttribute(string tool, string version) { } }
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Required_members_compile_in_a_framework_without_their_attributes(bool hasPolyfill)
    {
        string polyfill = hasPolyfill ? PolyfillEmission.RequiredMembers().Text : "";
        string[] sources = [Framework, "public class A { public required string B { get; set; } }", polyfill];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Old",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp11))),
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        IEnumerable<string> errors = compilation.GetDiagnostics()
            .Where(one => one.Severity == DiagnosticSeverity.Error)
            .Select(one => one.Id)
            .Distinct();

        Assert.Equal(hasPolyfill ? [] : ["CS0656"], errors);
    }
}
