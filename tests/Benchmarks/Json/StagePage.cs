using System.Globalization;
using System.Text;

namespace Truto.Generated.Benchmarks.Json;

/// <summary>Creates a page as the API returns it. With records, every second stage has one.</summary>
internal static class StagePage
{
    private static readonly string[] Names = ["Qualification", "Demo scheduled", "Proposal sent", "Négociation", "Closed \u2013 won"];
    private static readonly string[] Pipelines = ["Enterprise sales", "Inbound", "Partners"];

    public static byte[] Utf8(int stages, bool withRecords)
    {
        IEnumerable<string> items = Enumerable.Range(0, stages).Select(index => Stage(index, withRecords && index % 2 == 0));
        return Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"result":[{{string.Join(',', items)}}],"next_cursor":"eyJvZmZzZXQiOjEwMDB9","result_count":{{stages}}, """
                + $$""" "is_partial_response":false}"""));
    }

    private static string Stage(int index, bool withRecord)
    {
        string name = Names[index % Names.Length];
        DateTime created = new DateTime(2024, 1, 15, 9, 30, 0, DateTimeKind.Utc).AddMinutes(index * 37);
        string record = withRecord ? "," + Record(index, name) : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"id":"{{10_000 + index}}","name":"{{name}}","position":{{index % 12}},"status":"{{(index % 7 == 0 ? "inactive" : "active")}}",
            "pipeline":{"id":"{{index % 3}}","name":"{{Pipelines[index % 3]}}"},
            "created_at":"{{created:s}}.000Z","updated_at":"{{created.AddDays(12):s}}.000Z"{{record}}}
            """).ReplaceLineEndings("");
    }

    private static string Record(int index, string name) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        "remote_data":{"id":{{10_000 + index}},"order_nr":{{index % 12}},"name":"{{name}}","active_flag":true,"deal_probability":{{index % 10 * 10}},
        "pipeline_id":{{index % 3}},"rotten_flag":false,"rotten_days":null,"add_time":"2024-01-15 09:30:00","labels":["hot","q{{index % 4}}"]}
        """);
}
