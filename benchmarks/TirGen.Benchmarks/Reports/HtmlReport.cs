using System.Globalization;
using System.Net;
using System.Text;
using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Reports;

/// <summary>The report as one page without any other file: a bar chart for each job, on a logarithmic scale.</summary>
public static class HtmlReport
{
    private const int BarHeight = 22;
    private const int LabelWidth = 350;
    private const int BarWidth = 370;
    private const int Width = 900;

    public static string Page(Report report)
    {
        StringBuilder html = new();
        html.Append("""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>TirGen benchmarks</title>
            <style>
            :root { color-scheme: light dark; --text: #1d2330; --soft: #5c6475; --page: #ffffff; --own: #0a7d5a; --other: #9aa7bd; --line: #dde2ea; }
            @media (prefers-color-scheme: dark) { :root { --text: #e6e9f0; --soft: #9aa3b5; --page: #14171e; --own: #35c795; --other: #56617a; --line: #2b313d; } }
            body { font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); max-width: 58rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.6rem; margin-bottom: .2rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .4rem; border-top: 1px solid var(--line); padding-top: 1rem; }
            p { color: var(--soft); margin: .2rem 0; } svg { width: 100%; height: auto; display: block; }
            text { font: 13px system-ui, sans-serif; fill: var(--text); } .soft { fill: var(--soft); } .own { fill: var(--own); font-weight: 600; }
            table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: normal; } td { text-align: right; white-space: nowrap; } th, td { padding: .2rem 0; border-bottom: 1px solid var(--line); }
            rect { fill: var(--other); } rect.own { fill: var(--own); }
            </style>
            </head>
            <body>
            <h1>TirGen benchmarks</h1>

            """);
        html.Append($"<p>{Escape(report.Machine)}; {Escape(report.Runtime)}; {Escape(report.Date)}.</p>\n");
        html.Append("<p>Shorter is better. The scale is logarithmic: a bar one step longer took ten times as long. Behind each bar: time, bytes allocated, how many times TirGen is faster.</p>\n");
        foreach (IGrouping<string, ReportRow> job in report.Jobs)
        {
            AppendChart(html, job.Key, [.. job]);
        }

        html.Append("<h2>While a project compiles</h2>\n<table>\n");
        foreach (Measurement measured in report.Compiler)
        {
            html.Append($"<tr><th scope=\"row\">{Escape(measured.Name)}</th><td>{Escape(measured.ToString())}</td></tr>\n");
        }

        html.Append("</table>\n");
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void AppendChart(StringBuilder html, string name, IReadOnlyList<ReportRow> rows)
    {
        ReportRow own = rows[0];
        double least = Math.Log10(Math.Max(rows.Min(static row => row.Nanoseconds), 0.1)) - 0.3;
        double most = Math.Log10(rows.Max(static row => row.Nanoseconds));
        html.Append($"<h2>{Escape(name)}</h2>\n<svg viewBox=\"0 0 {Width} {rows.Count * BarHeight}\" role=\"img\" aria-label=\"{Escape(name)}\">\n");
        int y = 0;
        foreach (ReportRow row in rows.OrderBy(static row => row.Nanoseconds))
        {
            double part = (Math.Log10(Math.Max(row.Nanoseconds, 0.1)) - least) / Math.Max(most - least, 0.1);
            int length = Math.Max(2, (int)(part * BarWidth));
            string kind = row == own ? "own" : "";
            string times = row == own ? "" : ", " + Numbers.Times(row.Nanoseconds / own.Nanoseconds);
            html.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth - 10}\" y=\"{y + 15}\" text-anchor=\"end\" class=\"{kind}\">{Escape(row.Contender)}</text>");
            html.Append(CultureInfo.InvariantCulture, $"<rect x=\"{LabelWidth}\" y=\"{y + 3}\" width=\"{length}\" height=\"{BarHeight - 6}\" rx=\"2\" class=\"{kind}\"/>");
            html.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth + length + 8}\" y=\"{y + 15}\" class=\"soft\">{Escape(Numbers.Time(row.Nanoseconds) + ", " + Numbers.Bytes(row.Bytes) + times)}</text>\n");
            y += BarHeight;
        }

        html.Append("</svg>\n");
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
