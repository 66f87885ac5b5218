using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Truto.Generated.Tests.Corpus.Calls;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Checks with the multipart reader of ASP.NET Core that a body has exactly the parts and files of a scenario.</summary>
internal static class MultipartComparison
{
    /// <summary>Returns the difference, or null if there is none.</summary>
    public static async Task<string?> Difference(Scenario scenario, SentRequest sent)
    {
        List<SentPart> left = await Read(sent);
        foreach (ScenarioFile file in scenario.Files)
        {
            int at = left.FindIndex(part => part.Name == file.Part && part.Bytes.AsSpan().SequenceEqual(file.Bytes));
            if (at < 0)
            {
                return $"body: the file {file.Part} became {Shown(left)}";
            }

            if (left[at].FileName != file.FileName || left[at].MediaType != file.MediaType)
            {
                return $"body: the file {file.Part}, {file.FileName} of {file.MediaType}, became {left[at].FileName} of {left[at].MediaType}";
            }

            left.RemoveAt(at);
        }

        foreach ((string name, JsonElement value) in scenario.Parts.SelectMany(part => Values(part.Key, part.Value)))
        {
            string text = ParameterText.Text(value);
            int at = left.FindIndex(part =>
                part.Name == name && part.FileName is null && ParameterText.AreSame(text, Encoding.UTF8.GetString(part.Bytes)));
            if (at < 0)
            {
                return $"body: the part {name} became {Shown(left)}";
            }

            left.RemoveAt(at);
        }

        return left.Count == 0 ? null : "body: new is " + Shown(left);
    }

    // Each item of an array is a part (OpenAPI, Encoding Object).
    private static IEnumerable<(string Name, JsonElement Value)> Values(string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => (name, item)) : [(name, value)];

    private static async Task<List<SentPart>> Read(SentRequest sent)
    {
        var parts = new List<SentPart>();
        var type = MediaTypeHeaderValue.Parse(sent.Headers["content-type"]);
        var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), new MemoryStream(sent.Body));
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            var bytes = new MemoryStream();
            await section.Body.CopyToAsync(bytes);
            var disposition = ContentDispositionHeaderValue.Parse(section.ContentDisposition);
            parts.Add(new SentPart(
                HeaderUtilities.RemoveQuotes(disposition.Name).ToString(),
                disposition.FileName.HasValue ? HeaderUtilities.RemoveQuotes(disposition.FileName).ToString() : null,
                section.ContentType,
                bytes.ToArray()));
        }

        return parts;
    }

    private static string Shown(List<SentPart> parts) =>
        parts.Count == 0 ? "nothing" : string.Join(", ", parts.Select(part => $"{part.Name} of {part.Bytes.Length} bytes, {part.MediaType}"));

    private sealed record SentPart(string Name, string? FileName, string? MediaType, byte[] Bytes);
}
