using System.Net;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Truto.Generated.Tests.Live.Generated;

/// <summary>Code that depends on the interfaces of clients can be tested without HTTP.</summary>
public sealed class MockingTests
{
    private readonly ITrutoCrmClient crm = Substitute.For<ITrutoCrmClient>();

    public MockingTests() =>
        crm.Stages.ListAsync("account").Returns(new Paged<Stage>((_, _) => Task.FromResult(new Page<Stage>([], nextCursor: null))));

    [Fact]
    public async Task A_mock_returns_a_plain_object()
    {
        crm.Stages.CreateAsync(Arg.Is<CreateStageRequest>(request => request.Name == "Won"), "account").Returns(new Stage { Id = "1", Name = "Won" });
        Assert.Equal("1", await new Pipeline(crm).EnsureAsync("Won"));
    }

    [Fact]
    public async Task A_mock_list_is_created_from_pages()
    {
        crm.Stages.ListAsync("account").Returns(new Paged<Stage>((cursor, _) => Task.FromResult(cursor is null
            ? new Page<Stage>([new Stage { Id = "1", Name = "Open" }], nextCursor: "more")
            : new Page<Stage>([new Stage { Id = "2", Name = "Won" }], nextCursor: null))));
        Assert.Equal("2", await new Pipeline(crm).EnsureAsync("Won"));
    }

    [Fact]
    public async Task A_mock_error_is_created_from_its_body()
    {
        ApiException<TrutoError> conflict = new(
            "POST /unified/crm/stages",
            HttpStatusCode.Conflict,
            new TrutoError { StatusCode = 409, Error = "Conflict", Message = "It is there.", TrutoIsRemoteError = true });
        crm.Stages.CreateAsync(Arg.Any<CreateStageRequest>(), Arg.Any<string>()).ThrowsAsync(conflict);
        Assert.Null(await new Pipeline(crm).EnsureAsync("Won"));
        Assert.Equal(RefusedBy.Upstream, conflict.RefusedBy);
    }

    /// <summary>The code under test.</summary>
    private sealed class Pipeline(ITrutoCrmClient crm)
    {
        /// <summary>
        /// Returns the id of the stage with a name, and creates it if it is missing. Returns null if someone else created it meanwhile.
        /// </summary>
        public async Task<string?> EnsureAsync(string name)
        {
            await foreach (Stage stage in crm.Stages.ListAsync("account"))
            {
                if (stage.Name == name)
                {
                    return stage.Id;
                }
            }

            try
            {
                return (await crm.Stages.CreateAsync(new CreateStageRequest { Name = name }, "account")).Id;
            }
            catch (ApiException e) when (e.StatusCode == HttpStatusCode.Conflict)
            {
                return null;
            }
        }
    }
}
