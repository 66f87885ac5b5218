using Microsoft.Build.Framework;
using Truto.Generated.Tasks;
using Xunit;

namespace Truto.Generated.Tests.Tasks.Fetching;

/// <summary>A project whose descriptions are fetched.</summary>
public abstract class RefreshTest : IDisposable
{
    private protected ProjectFolder Folder { get; } = new();

    private protected RecordingEngine Engine { get; } = new();

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static string Text(string version) => $$"""
        {
          "openapi": "3.0.3",
          "info": { "title": "Pets", "version": "{{version}}" },
          "paths": {}
        }
        """.ReplaceLineEndings("\n");

    private protected static FileItem Item(string path, string url, string headers, string allowHttp) => new(path)
    {
        Metadata = new() { ["Url"] = url, ["UrlHeaders"] = headers, ["AllowHttp"] = allowHttp },
    };

    private protected FetchDescriptions Fetch(params FileItem[] items)
    {
        Array.ForEach(items, item => item.ItemSpec = Folder.PathOf(item.ItemSpec));
        FetchDescriptions fetch = Folder.Task<FetchDescriptions>(Engine);
        fetch.Descriptions = items;
        fetch.Folder = "obj/fetched";
        fetch.MaxBytes = "4000";
        fetch.TimeoutSeconds = "2";
        return fetch;
    }

    private protected void Refresh(string url, string headers = "", string allowHttp = "true", bool overwrite = false)
    {
        FetchDescriptions fetch = Fetch(Item("pets.json", url, headers, allowHttp));
        fetch.Overwrite = overwrite;
        bool succeeded = fetch.Execute();
        Assert.Equal(Engine.Errors.Count == 0, succeeded);
        if (succeeded && fetch.Fetched is { Length: > 0 } fetched)
        {
            AcceptDescriptions accept = Folder.Task<AcceptDescriptions>(Engine);
            accept.Fetched = fetched;
            accept.Folder = "obj/fetched";
            accept.PreviousFolder = "obj/previous";
            Assert.True(accept.Execute());
        }
    }
}
