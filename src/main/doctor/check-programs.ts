import { findProgram } from "../../reading/programs/find-program.js";
import { OFFICE_EXTENSIONS } from "../../reading/programs/office-extensions.js";
import { programConfinement } from "../../reading/programs/program-confinement.js";
import { recognitionPrograms } from "../../reading/programs/recognise-pages.js";
import { type Finding, warning, well } from "./finding.js";

/** Which programs of the system that some formats are read through are there, and are they confined? */
export function checkPrograms(): readonly Finding[] {
  return [officeFinding(), recognitionFinding(), ...confinementFindings()];
}

function officeFinding(): Finding {
  const extensions = OFFICE_EXTENSIONS.join(", ");
  return findProgram("soffice") === null
    ? warning(
        "programs",
        `LibreOffice is not installed: ${extensions} are refused`,
        "apt-get install libreoffice-writer libreoffice-calc, or supply such files as .docx and .xlsx",
      )
    : well("programs", `LibreOffice is there: ${extensions} are read`);
}

function recognitionFinding(): Finding {
  const { tesseract, pdftoppm } = recognitionPrograms();
  if (tesseract !== null && pdftoppm !== null)
    return well("programs", "tesseract reads Vietnamese: scans and pictures of pages are read");
  const missing = [
    ...(tesseract === null ? ["tesseract with Vietnamese data"] : []),
    ...(pdftoppm === null ? ["pdftoppm"] : []),
  ];
  const refused = tesseract === null ? "scans and pictures of pages" : "scanned PDF files";
  return warning(
    "programs",
    `${missing.join(" and ")} not installed: ${refused} are refused`,
    "apt-get install tesseract-ocr tesseract-ocr-vie poppler-utils",
  );
}

function confinementFindings(): readonly Finding[] {
  if (programConfinement().kind === "root") return [];
  return [
    warning(
      "programs",
      "such programs are not kept from other files and from the network: no namespaces can be opened",
      "install util-linux or bubblewrap and allow user namespaces (sysctl kernel.unprivileged_userns_clone=1)",
    ),
  ];
}
