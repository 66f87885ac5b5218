using CsCheck;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Diagnostics;

[Collection(AloneCollection.Name)]
public class NearestNameTests
{
    private static readonly Gen<string> Names = Gen.String[Gen.Char["abAB_"], 0, 8];

    [Theory]
    [InlineData("Dog", "Dogs Dogz", "Dogs")]
    [InlineData("Dog", "Dogma Dogz", "Dogz")]
    [InlineData("Dogs", "Dogz Dogx", "Dogz")]
    [InlineData("Dgo", "Dogs Dog", "Dog")]
    [InlineData("pst", "put post patch", "post")]
    [InlineData("Dog", "Cat", null)]
    [InlineData("Dog", "", null)]
    public void The_nearest_name_is_suggested(string name, string candidates, string? expected) =>
        Assert.Equal(expected, NearestName.Of(name, candidates.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void The_distance_is_exact_up_to_the_limit() => Gen.Select(Names, Names.Array[1, 4], Gen.Int[0, 8]).Sample((name, others, most) =>
    {
        var distance = new EditDistance(name);
        foreach (string other in others)
        {
            bool isSame = string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
            int expected = isSame ? (name == other ? 0 : 1) : Distance(name, other, name.Length, other.Length);
            int actual = distance.To(other, most);
            Assert.True(
                expected > most ? actual > most || actual == expected : actual == expected,
                $"'{name}' to '{other}': {actual} for {expected}");
        }
    });

    // A description with many dangling references must not take minutes.
    [Fact]
    public void Hundreds_of_names_are_compared_with_thousands()
    {
        string[] known = [.. Enumerable.Range(0, 4_000).Select(i => $"payment_{Word(i)}_{Word(i * 7)}_response")];
        string[] unknown = [.. Enumerable.Range(4_000, 100).Select(i => $"customer_{Word(i)}_{Word(i * 11)}_request")];

        Effort effort = Effort.Of(() => Assert.All(unknown, name => NearestName.Of(name, known)));

        Assert.True(effort.Time < TimeSpan.FromSeconds(6), $"{effort.Time.TotalSeconds} s");
    }

    private static string Word(int number) => string.Concat(Enumerable.Range(0, 6).Select(i => (char)('a' + (number * (i + 3) / (i + 1) % 26))));

    // The definition: each step removes one character or one pair of swapped characters.
    private static int Distance(string left, string right, int i, int j)
    {
        if (i == 0 || j == 0)
        {
            return i + j;
        }

        int least = Math.Min(Distance(left, right, i - 1, j), Distance(left, right, i, j - 1)) + 1;
        least = Math.Min(least, Distance(left, right, i - 1, j - 1) + (left[i - 1] == right[j - 1] ? 0 : 1));
        return i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]
            ? Math.Min(least, Distance(left, right, i - 2, j - 2) + 1)
            : least;
    }
}
