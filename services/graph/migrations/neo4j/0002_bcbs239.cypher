// +goose Up
CREATE CONSTRAINT bcbs239_principle_id FOR (b:BCBS239Principle) REQUIRE b.principle_id IS UNIQUE;
CREATE CONSTRAINT bcbs239_control_id FOR (b:BCBS239Control) REQUIRE b.control_id IS UNIQUE;
CREATE CONSTRAINT bcbs239_calculation_id FOR (r:RegulatoryCalculation) REQUIRE r.calculation_id IS UNIQUE;
CREATE CONSTRAINT bcbs239_data_asset_id FOR (d:DataAsset) REQUIRE d.asset_id IS UNIQUE;
CREATE CONSTRAINT bcbs239_process_id FOR (p:Process) REQUIRE p.process_id IS UNIQUE;

CREATE INDEX bcbs239_principle_area FOR (b:BCBS239Principle) ON (b.compliance_area);
CREATE INDEX bcbs239_control_type FOR (b:BCBS239Control) ON (b.control_type);
CREATE INDEX bcbs239_calculation_framework FOR (r:RegulatoryCalculation) ON (r.regulatory_framework);
CREATE INDEX bcbs239_calculation_date FOR (r:RegulatoryCalculation) ON (r.calculation_date);
CREATE INDEX bcbs239_data_asset_type FOR (d:DataAsset) ON (d.asset_type);

// +goose Down
DROP INDEX bcbs239_data_asset_type;
DROP INDEX bcbs239_calculation_date;
DROP INDEX bcbs239_calculation_framework;
DROP INDEX bcbs239_control_type;
DROP INDEX bcbs239_principle_area;
DROP CONSTRAINT bcbs239_process_id;
DROP CONSTRAINT bcbs239_data_asset_id;
DROP CONSTRAINT bcbs239_calculation_id;
DROP CONSTRAINT bcbs239_control_id;
DROP CONSTRAINT bcbs239_principle_id;
