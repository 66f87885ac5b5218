using Truto.Generated.Release;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Package.Release;

public class ReleaseNotesTests
{
    private const string Changelog = """
        # Changelog

        ## Unreleased

        ### Added
        - Clouds.

        ## 1.0.1 - 2026-02-03

        ### Fixed
        - Rain.

        ## [1.0.0] - 2026-01-02

        - Sun.

        """;

    [Theory]
    [InlineData("1.0.1", "### Fixed\n- Rain.\n")]
    [InlineData("1.0.0", "- Sun.\n")]
    [InlineData("Unreleased", "### Added\n- Clouds.\n")]
    public void The_notes_are_the_section_of_the_version(string version, string notes) =>
        Assert.Equal(notes, ReleaseNotes.Of(Changelog, version));

    [Fact]
    public void A_version_without_a_section_is_a_problem() =>
        Assert.Contains("'2.0.0'", Assert.Throws<ReleaseException>(() => ReleaseNotes.Of(Changelog, "2.0.0")).Message, StringComparison.Ordinal);

    [Fact]
    public void Unreleased_changes_get_a_version_and_a_date_below_a_new_section()
    {
        string released = ReleaseNotes.Released(Changelog, "1.1.0", new DateOnly(2026, 3, 4));

        Assert.Contains("## Unreleased\n\n## 1.1.0 - 2026-03-04\n\n### Added\n- Clouds.\n", released, StringComparison.Ordinal);
        Assert.Equal("### Added\n- Clouds.\n", ReleaseNotes.Of(released, "1.1.0"));
        Assert.Throws<ReleaseException>(() => ReleaseNotes.Of(released, "Unreleased"));
        Assert.Throws<ReleaseException>(() => ReleaseNotes.Released(released, "1.2.0", default));
    }

    [Fact]
    public void The_changelog_of_the_repository_can_be_released() =>
        Assert.Contains("## Unreleased", File.ReadAllLines(Repository.PathOf("CHANGELOG.md")));
}
