using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Overlays;

/// <summary>Invalid overlays: each problem has a location, and everything else is applied.</summary>
public class OverlayProblemTests
{
    private const string Pets = "info: { title: Pets }\ntags: [{ name: a }]\npaths: { /pets: { get: {} }, /dogs: {} }\n";

    [Theory]
    [InlineData("[]", "(1,1): error OAG0703: This file is not an overlay and is not applied: its root must be an object, but it is an array")]
    [InlineData(
        "actions: []",
        "(1,1): error OAG0703: This file is not an overlay and is not applied: it has no field 'overlay' with its version")]
    [InlineData(
        "overlay: 1.1.0",
        "(1,1): error OAG0703: This file is not an overlay and is not applied: its field 'actions' must be an array of actions")]
    [InlineData(
        "overlay: 1.1.0\nactions: {}",
        "(2,10): error OAG0703: This file is not an overlay and is not applied: its field 'actions' must be an array of actions")]
    [InlineData(
        "overlay: 3.1.0\nactions: []",
        "(1,10): error OAG0704: '3.1.0' is not a supported version of overlays, so this one is not applied; use version 1.0 or 1.1")]
    [InlineData(
        "overlay: {}\nactions: []",
        "(1,10): error OAG0704: 'an object' is not a supported version of overlays, so this one is not applied; use version 1.0 or 1.1")]
    public void A_file_that_is_not_an_overlay_changes_nothing(string overlay, string problem)
    {
        SourceFile result = Overlaid.Apply(Pets, overlay);

        Assert.Equal(["specs/1.overlay.yaml" + problem], result.Problems.Select(Overlaid.Describe));
        Assert.Equal(Overlaid.Json(Overlaid.Read("a.yaml", Pets)), Overlaid.Json(result));
    }

    [Theory]
    [InlineData("text", "(4,3): error OAG0705: This action is not applied: it must be an object, but it is a string")]
    [InlineData("{ update: 1 }", "(4,3): error OAG0705: This action is not applied: it has no 'target'")]
    [InlineData("{ target: 1, update: 1 }", "(4,13): error OAG0705: This action is not applied: 'target' must be a string, but it is a number")]
    [InlineData("{ target: $.a }", "(4,3): error OAG0705: This action is not applied: it needs 'update', 'copy' or 'remove: true'")]
    [InlineData("{ target: $.a, remove: false }", "(4,3): error OAG0705: This action is not applied: it needs 'update', 'copy' or 'remove: true'")]
    [InlineData(
        "{ target: $.a, remove: 1 }",
        "(4,26): error OAG0705: This action is not applied: 'remove' must be true or false, but it is a number")]
    [InlineData("{ target: $, remove: true }", "(4,13): error OAG0705: This action is not applied: the root cannot be removed")]
    [InlineData(
        "{ target: $.info, update: {}, copy: $.tags }",
        "(4,3): error OAG0705: This action is not applied: it has both 'update' and 'copy'; divide it into two actions")]
    [InlineData("{ target: $.info, copy: {} }", "(4,27): error OAG0705: This action is not applied: 'copy' must be a string, but it is an object")]
    [InlineData(
        "{ target: $.info, update: Pets }",
        "(4,29): error OAG0709: The action is not applied because a string cannot be merged with an object, which is at '#/info'")]
    [InlineData(
        "{ target: $.info.title, update: {} }",
        "(4,35): error OAG0709: The action is not applied because an object cannot be merged with a string, which is at '#/info/title'")]
    [InlineData(
        "{ target: $.paths.*, update: { get: [] } }",
        "(4,39): error OAG0709: The action is not applied because an array cannot be merged with an object, which is at "
            + "'#/paths/~1pets/get'")]
    [InlineData(
        "{ target: $.info, copy: $.tags }",
        "(4,27): error OAG0709: The action is not applied because an array cannot be merged with an object, which is at '#/info'")]
    [InlineData(
        "{ target: $.*, update: {} }",
        "(4,13): error OAG0710: The action is not applied because it selects an object at '#/info' and an array at '#/tags'; "
            + "select only objects, only arrays or only primitive values")]
    [InlineData(
        "{ target: $.info, copy: $.paths.* }",
        "(4,27): error OAG0711: The action is not applied because '$.paths.*' selects 2 values; 'copy' must select exactly one value")]
    [InlineData(
        "{ target: $.info, copy: $.nothing }",
        "(4,27): error OAG0711: The action is not applied because '$.nothing' selects nothing; 'copy' must select exactly one value")]
    [InlineData(
        "{ target: $.infos, update: {} }",
        "(4,14): warning OAG0707: '$.infos' selects nothing, so the action has no effect; did you mean 'info'?")]
    [InlineData(
        "{ target: \"$.paths['/pet'].get\", remove: true }",
        "(4,21): warning OAG0707: '$.paths['/pet']' selects nothing, so the action has no effect; did you mean '/pets'?")]
    [InlineData(
        "{ target: \"$.tags[?@.name == 'b'].name\", remove: true }",
        "(4,20): warning OAG0707: '$.tags[?@.name == 'b']' selects nothing, so the action has no effect; correct or remove it")]
    [InlineData(
        "{ target: $.info, updates: 1, update: {} }",
        "(4,21): warning OAG0713: The overlay violates the specification: 'updates' is not a field of an action; did you mean 'update'?")]
    [InlineData(
        "{ target: '$.paths./pets', remove: true }",
        "(4,22): error OAG0706: This action is not applied because its path is not valid JSONPath (RFC 9535): '/pets' must be in "
            + "brackets and quotes, as in ['a-b']")]
    [InlineData(
        "{ target: $.paths, copy: $.a b }",
        "(4,31): error OAG0706: This action is not applied because its path is not valid JSONPath (RFC 9535): ' b' is not expected here")]
    [InlineData(
        "{ target: info, remove: true }",
        "(4,13): error OAG0706: This action is not applied because its path is not valid JSONPath (RFC 9535): a path must start "
            + "with '$'")]
    [InlineData(
        "{ target: '$.paths[''/pets', remove: true }",
        "(4,13): error OAG0706: This action is not applied because its path is not valid JSONPath (RFC 9535): this string is not "
            + "closed at character 9")]
    public void An_invalid_action_is_reported_and_the_others_are_applied(string action, string problem)
    {
        SourceFile result = Overlaid.Apply(Pets, Overlaid.With(action, "{ target: $.info, update: { x-last: true } }"));

        Assert.Equal(["specs/1.overlay.yaml" + problem], result.Problems.Select(Overlaid.Describe));
        Assert.Equal(
            Overlaid.Json(Overlaid.Read("a.yaml", Pets.Replace("title: Pets", "title: Pets, x-last: true", StringComparison.Ordinal))),
            Overlaid.Json(result));
    }

    [Theory]
    [InlineData("overlay: 1.1.0\nactions: [{ target: $.info, update: {} }]", "(1,1)", "it must have an object 'info' with 'title' and 'version'")]
    [InlineData("overlay: 1.1.0\ninfo: { title: T }\nactions: [{ target: $.info, update: {} }]", "(2,7)", "'info' must have a string 'version'")]
    [InlineData(
        "overlay: 1.1.0\ninfo: { title: T, version: 1, owner: me }\nactions: [{ target: $.info, update: {} }]",
        "(2,31)",
        "'owner' is not a field of 'info'")]
    [InlineData(
        "overlay: 1.1.0\ninfo: { title: T, version: 1 }\naction: 1\nactions: [{ target: $.info, update: {} }]",
        "(3,1)",
        "'action' is not a field of an overlay; did you mean 'actions'?")]
    [InlineData("overlay: 1.1.0\ninfo: { title: T, version: 1 }\nactions: []", "(3,10)", "'actions' must contain at least one action")]
    [InlineData(
        "overlay: 1.1.0\ninfo: { title: T, version: 1 }\nextends: 1\nactions: [{ target: $.info, update: {} }]",
        "(3,10)",
        "'extends' must be a string")]
    [InlineData(
        "overlay: 1.0.0\ninfo: { title: T, version: 1 }\nactions: [{ target: $.info, copy: $.info }]",
        "(3,29)",
        "'copy' requires version 1.1")]
    public void Violations_of_the_specification_are_warnings(string overlay, string place, string what) => Assert.Equal(
        [$"specs/1.overlay.yaml{place}: warning OAG0713: The overlay violates the specification: {what}"],
        Overlaid.Apply(Pets, overlay).Problems.Select(Overlaid.Describe));

    [Theory]
    [InlineData("pets.yaml", null)]
    [InlineData("./pets.yaml", null)]
    [InlineData("../specs/pets.yaml", null)]
    [InlineData("https://example.com/pets.yaml", null)]
    [InlineData("dogs.yaml", "another file")]
    [InlineData("1.overlay.yaml", "the overlay itself")]
    [InlineData("./2.overlay.yaml", "another overlay")]
    public void An_overlay_can_only_extend_its_description(string extends, string? what)
    {
        string action = Overlaid.With("{ target: $.info, update: { x-applied: true } }");
        SourceFile result = Overlaid.Apply(Pets, action.Replace("actions:", $"extends: {extends}\nactions:", StringComparison.Ordinal), action);

        string[] expected = what is null
            ? []
            :
            [
                $"specs/1.overlay.yaml(3,10): warning OAG0708: 'extends' is '{extends}', which is {what}; "
                    + "the overlay is applied to 'pets.yaml' nevertheless",
            ];
        Assert.Equal(expected, result.Problems.Select(Overlaid.Describe));
        Assert.Contains("x-applied", Overlaid.Json(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Overlays_that_extend_each_other_are_both_applied_and_reported()
    {
        string first = "extends: 2.overlay.yaml\n" + Overlaid.With("{ target: $.info, update: { x-a: 1 } }");
        string second = "extends: 1.overlay.yaml\n" + Overlaid.With("{ target: $.info, update: { x-b: 1 } }");

        SourceFile result = Overlaid.Apply(Pets, first, second);

        Assert.Equal(["OAG0708", "OAG0708"], result.Problems.Select(problem => problem.Id));
        Assert.Contains("\"x-a\":1,\"x-b\":1", Overlaid.Json(result), StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_with_a_syntax_error_is_applied_as_far_as_it_is_readable()
    {
        SourceFile result = Overlaid.Apply(
            Pets, Overlaid.With("{ target: $.info, update: { x-a: 1 } }", "{ target: $.nothing, remove: true }") + "- { target: \"$");

        string problem = Assert.Single(result.Problems.Select(Overlaid.Describe));
        Assert.StartsWith("specs/1.overlay.yaml(6,", problem, StringComparison.Ordinal);
        Assert.Contains("OAG0102", problem, StringComparison.Ordinal);
        Assert.False(result.IsWellFormed);
        Assert.Contains("x-a", Overlaid.Json(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_broken_description_only_the_syntax_error_is_reported()
    {
        SourceFile result = Overlaid.Apply("info: { title: A", Overlaid.With("{ target: $.nothing, remove: true }"));

        Assert.All(result.Problems, problem => Assert.Equal("OAG0102", problem.Id));
        Assert.NotEmpty(result.Problems);
    }
}
