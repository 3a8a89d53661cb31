using System.Text;

namespace TirGen.Tool.Reports;

/// <summary>The page that shows runs over time: style, script and data in one file that needs no network.</summary>
internal static class HtmlReport
{
    /// <summary>Puts the data into the page.</summary>
    /// <param name="json">The results, with <c>&lt;</c> escaped.</param>
    public static byte[] Write(ReadOnlySpan<byte> json)
    {
        if (json.Contains((byte)'<'))
            throw new ArgumentException("JSON for a page must have every < escaped.", nameof(json));
        StringBuilder page = new(Resource("report.html"));
        page.Replace("/*style*/", Resource("report.css"));
        page.Replace("/*script*/", Resource("report.js"));
        page.Replace("/*data*/", Encoding.UTF8.GetString(json));
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static string Resource(string name)
    {
        using Stream stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
