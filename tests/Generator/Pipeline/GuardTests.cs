using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Pipeline;
using Xunit;

namespace Truto.Generated.Tests.Generator.Pipeline;

public class GuardTests
{
    [Fact]
    public void An_exception_becomes_a_problem_on_one_line_with_the_method_that_threw_it()
    {
        DiagnosticInfo? problem = Guard.Run<DiagnosticInfo?>("a.json", Throw, failed => failed);

        Assert.Equal(("OAG0501", "a.json"), (problem!.Id, problem.Location.Path));
        Assert.Equal("InvalidOperationException: one  two (in GuardTests.Throw)", Assert.Single(problem.Arguments));
    }

    [Fact]
    public void Cancellation_is_rethrown() => Assert.Throws<OperationCanceledException>(
        () => Guard.Run<DiagnosticInfo?>("a.json", () => throw new OperationCanceledException(), failed => failed));

    [Fact]
    public void A_model_that_cannot_be_cut_into_units_becomes_a_problem_of_its_description()
    {
        var broken = new Api(Header: null!, EquatableArray<TypeDeclaration>.Of([null!]), Client: null);

        DescribedUnit unit = Assert.Single(Emitting.Units(new Compiled("a.json", broken, EquatableArray<DiagnosticInfo>.Empty)));

        Assert.Null(unit.Unit);
        Assert.Equal(("OAG0501", "a.json"), (unit.Problem!.Id, unit.Problem.Location.Path));
    }

    private static DiagnosticInfo? Throw() => throw new InvalidOperationException("one\r\ntwo");
}
