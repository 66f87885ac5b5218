using System.Xml.Linq;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Text;

public class LibraryNamesTests
{
    [Fact]
    public void Generated_code_names_the_version_of_the_package()
    {
        XDocument settings = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props"));
        string version = settings.Descendants("ContractVersion").Single().Value + ".0";

        Assert.Equal($"[GeneratedCode(\"Truto.Generated\", \"{version}\")]", LibraryNames.Of(QualifiedNames.None).GeneratedCode);
        Assert.Contains(
            $"[global::System.CodeDom.Compiler.GeneratedCode(\"Truto.Generated\", \"{version}\")]",
            PolyfillEmission.RequiredMembers().Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_with_another_meaning_is_qualified()
    {
        LibraryNames names = LibraryNames.Of(new(EquatableArray.Of("Task", "ObsoleteAttribute"), EquatableArray.Of("Array", "Uri")));

        Assert.Equal("global::System.Threading.Tasks.Task", names.Task);
        Assert.Equal("global::System.Obsolete", names.Obsolete);
        Assert.Equal("global::System.Array", names.Array);
        Assert.Equal("Uri", names.Uri);
        Assert.Equal("Stream", names.Stream);
    }
}
