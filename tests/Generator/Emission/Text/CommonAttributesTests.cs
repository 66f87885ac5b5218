using System.Xml.Linq;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Text;

public class CommonAttributesTests
{
    [Fact]
    public void Generated_code_names_the_version_of_the_package()
    {
        string version = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

        Assert.Equal($"[global::System.CodeDom.Compiler.GeneratedCode(\"Truto.Generated\", \"{version}\")]", CommonAttributes.GeneratedCode);
        Assert.Contains(CommonAttributes.GeneratedCode, PolyfillEmission.RequiredMembers().Text, StringComparison.Ordinal);
    }
}
